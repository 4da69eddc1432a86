// pack_empty - packs without elements
#include "trace.h"

#include <tuple>

#include <rill/keywords.h>

int count() { return 0; }
template <class... Ts>
int count(const Ts&...) { return static_cast<int>(sizeof...(Ts)); }

template <class... Ts>
gen<int> all(int base, Ts... args) {
  yield base;
  yield count(args...);
  yield (args + ... + base);
  std::tuple<Ts...> kept(args...);
  yield static_cast<int>(std::tuple_size<decltype(kept)>::value);
  auto copy = [args...] { return count(args...); };
  yield copy();
  auto more = [&](auto... others) { return count(args..., others...); };
  yield more(1, 2);
}

template <class... Ts>
gen<int> alone(Ts&&... args) {
  yield count(std::forward<Ts>(args)...);
}

int main() {
  drive([] { return all(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : all(3)) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return all(3, 4); });
  drive([] { return alone(); });
  drive_in_place([](Round& r) {
    for (auto&& x : alone()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = alone(1, 2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
