// binding_bit_field - structured bindings of bit-fields, nested structs, const and reference members
#include "trace.h"

#include <rill/keywords.h>

struct Inner {
  int a, b;
};

struct Flags {
  unsigned low : 3;
  unsigned high : 5;
  Inner inner;
};

gen<int> bindings() {
  Flags flags{5, 17, {1, 2}};
  auto& [low, high, inner] = flags;
  low = 3;
  yield static_cast<int>(flags.low);
  yield static_cast<int>(high);
  auto& [a, b] = inner;
  a = 10;
  yield flags.inner.a + b;
  const auto [x, y, z] = flags;
  flags.low = 0;
  yield static_cast<int>(x);
  yield static_cast<int>(y) + z.a;
}

int main() {
  drive([] { return bindings(); });
  drive_in_place([](Round& r) {
    for (auto&& x : bindings()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = bindings();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
