// closure_of_bindings - closures that capture structured bindings whose life no suspension divides, beside objects that live across one
#include "trace.h"

#include <rill/keywords.h>

#include <vector>

struct Item {
  int number;
  Tracer name;
};

std::vector<Item> items() {
  std::vector<Item> all;
  all.reserve(2);
  all.push_back({1, Tracer("one")});
  all.push_back({2, Tracer("two")});
  return all;
}

gen<int> sums(int a) {
  int sum = 0;
  for (auto&& [number, name] : items()) {
    auto changes = [&number, a, c = 3](int more) { return number++ + a + c + more; };
    sum += changes(2);
    auto all = [&](int more) { return number++ + a + more + static_cast<int>(name.name().size()); };
    sum += all(2);
    auto copies = [=](int more) { return number + a + more + static_cast<int>(name.name().size()); };
    sum += copies(2);
    auto mine = [number](int more) { return number + more; };
    sum += mine(2);
    auto nested = [&] { return [=] { return [&] { return number + a; }(); }(); };
    sum += nested();
    auto held = [name, &a]() mutable {
      name = Tracer("other");
      return ++a;
    };
    sum += held();
  }
  yield sum;
  yield a;
}

template <class T>
gen<T> parts(T a) {
  T sum = 0;
  for (auto [number, name] : items()) {
    auto of = [&, name](auto more) { return number + a + more + static_cast<T>(name.name().size()); };
    sum += of(1);
    sum += [=] { return number + a; }();
  }
  yield sum;
  for (auto [number, name] : items()) {
    yield_from [&]() -> gen<T> {
      yield number + a;
      yield static_cast<T>(name.name().size());
    }();
  }
}

int main() {
  drive([] { return sums(1); });
  drive([] { return parts(2); });
}
