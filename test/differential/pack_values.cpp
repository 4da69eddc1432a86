// pack_values - a parameter pack of values used on both sides of suspensions: calls, folds, patterns, braced lists, tuples
#include "trace.h"

#include <tuple>

#include <rill/keywords.h>

template <class... Values>
int weigh(const Values&... values) {
  int sum = 0, weight = 0;
  ((sum += ++weight * static_cast<int>(values)), ...);
  return sum;
}

template <class Value>
int twice(Value value) {
  return static_cast<int>(value + value);
}

template <class... Ts>
gen<int> all(int base, Ts... args) {
  yield weigh(args...);
  yield static_cast<int>((args + ... + base));
  yield static_cast<int>(sizeof...(args));
  ((args += 1), ...);
  yield weigh(base, twice(args)..., base);
  int list[] = {base, static_cast<int>(args)...};
  for (int x : list) yield x;
  std::tuple<Ts...> kept(args...);
  yield static_cast<int>(std::get<0>(kept));
  auto sum = (args + ... + base);
  yield static_cast<int>(sum);
  std::tie(args...) = std::tuple<Ts...>(static_cast<Ts>(base)...);
  yield weigh(args...);
  if ((... && (args == static_cast<Ts>(base)))) yield -1;
}

int main() {
  drive([] { return all(10, 1, 2L, short(3)); });
  drive_in_place([](Round& r) {
    for (auto&& x : all(10, 1, 2L, short(3))) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = all(5, 7);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
