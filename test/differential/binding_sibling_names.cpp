// binding_sibling_names - bindings with the same names in sibling blocks, shadowing and shadowed
#include "trace.h"

#include <rill/keywords.h>

gen<int> bindings(int a) {
  {
    auto [a, b] = std::pair<int, int>(1, 2);
    yield a + b;
  }
  {
    auto [b, a] = std::pair<long, short>(3, 4);
    yield static_cast<int>(10 * a + b);
    {
      int b = 7;
      yield b;
    }
    yield static_cast<int>(b);
  }
  for (int i = 0; i < 2; ++i) {
    auto&& [a, b] = std::make_pair(i, 2 * i);
    yield a;
    yield b;
  }
  if (auto [ok, value] = std::pair<bool, int>(a > 0, 50); ok) {
    yield value;
  } else {
    yield -value;
  }
  yield a;
}

int main() {
  drive([] { return bindings(1); });
  drive_in_place([](Round& r) {
    for (auto&& x : bindings(1)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = bindings(1);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return bindings(0); });
  drive_in_place([](Round& r) {
    for (auto&& x : bindings(0)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = bindings(0);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
