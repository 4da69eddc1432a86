// binding_array - structured bindings of an array, by value and by reference
#include "trace.h"

#include <rill/keywords.h>

gen<int> bindings() {
  int values[] = {1, 2, 3};
  auto [a, b, c] = values;
  auto& [x, y, z] = values;
  x = 10;
  yield a;
  yield x;
  b += 100;
  yield b;
  yield y;
  yield c + z + values[0];
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
