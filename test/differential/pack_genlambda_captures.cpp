// pack_genlambda_captures - generator lambdas that capture a pack, in functions and in generators
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

template <class... Values>
int weigh(const Values&... values) {
  int sum = 0, weight = 0;
  ((sum += ++weight * static_cast<int>(values)), ...);
  return sum;
}

template <class... Ts>
void in_function(Ts... args) {
  auto copies = [args...]() -> gen<int> {
    yield weigh(args...);
    auto sum = (args + ...);
    yield static_cast<int>(sum);
    yield [=] { return weigh(args...); }();
  };
  auto refers = [&](int base) -> gen<int> {
    ((args += 1), ...);
    yield weigh(args..., base);
    yield [&] { return weigh(args...); }();
  };
  auto changing = [=]() mutable -> gen<int> {
    ((args += 1), ...);
    yield weigh(args...);
  };
  auto generic = [args...](auto... more) -> gen<int> {
    yield weigh(args..., more...);
    ((more += 1), ...);
    yield weigh(more..., args...);
  };
  drive([&] { return copies(); });
  drive([&] { return refers(5); });
  drive([&] { return changing(); });
  drive([&] { return generic(7, 8); });
}

template <class... Ts>
gen<int> in_generator(int base, Ts... args) {
  auto copies = [args..., base]() -> gen<int> {
    yield weigh(args..., base);
    yield [=] { return weigh(args...); }();
  };
  auto refers = [&]() -> gen<int> {
    ((args += 1), ...);
    yield weigh(args..., base);
  };
  auto only = [args...](int more) -> gen<int> { yield weigh(args..., more); };
  ((args += 10), ...);
  yield weigh(args...);
  yield_from copies();
  yield_from refers();
  yield_from only(3);
  for (int x : copies()) yield x;
  for (int x : [&](auto... more) { return std::vector<int>{weigh(args..., more...), base}; }(1, 2)) yield x;
  yield_from [&args...](int i) -> gen<int> { yield weigh(args...) + i; }(1);
  yield weigh(args...);
}

template <class... Ts>
gen<std::string> objects(Ts&&... args) {
  auto inner = [&]() -> gen<std::string> {
    for (const std::string& name : {args.name()...}) yield name;
  };
  yield_from inner();
  yield "between";
  yield_from inner();
}

int main() {
  in_function(1, 2L, short(3));
  drive([] { return in_generator(100, 1, 2L, short(3)); });
  drive_in_place([](Round& r) {
    for (auto&& x : in_generator(100, 1, 2, 3)) {
      if (!r.take(x)) break;
    }
  });
  Tracer a("a"), b("b");
  drive([&] { return objects(a, std::move(b)); });
}
