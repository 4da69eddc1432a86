// template_closures - lambdas in a template, in expressions whose type depends on its arguments and which suspend
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

template <class T>
T twice(T value) {
  return value + value;
}

// The closure lives as long as the delegation.
template <class T>
gen<T> immediate(T first) {
  T second = twice(first);
  yield_from [first, &second, tracer = make("captured")]() -> gen<T> {
    note("%s", tracer.c_str());
    yield first;
    yield second;
  }();
  yield [&] { return twice(second); }();
}

template <class T>
gen<T> operands(T a) {
  const int k = 3;
  yield twice([&] { return a; }());
  yield [k](T n) { return n + k; }((yield a, twice(a)));
  for (auto&& each : [](std::vector<T> all, T more) {
         all.push_back(more);
         return all;
       }({a, a}, k)) {
    yield each + 1;
  }
  auto&& kept = [&] { return make("kept"); }();
  yield static_cast<T>(kept.name().size());
}

// What the initialiser suspends for is not part of the variable's type.
template <class T>
gen<T> initialisers(T a) {
  auto sum = [](T x, int y) { return x + y; }(twice(a), (yield a, 2));
  yield sum;
  if constexpr (sizeof(T) > 4) {
    yield [&] { return sum + a; }();
  }
}

int main() {
  drive([] { return immediate(3); });
  drive([] { return operands(4); });
  drive([] { return initialisers(5); });
  drive([] { return initialisers(5L); });
  drive_in_place([](Round& r) {
    for (auto&& x : immediate(6)) {
      if (!r.take(x)) break;
    }
  });
}
