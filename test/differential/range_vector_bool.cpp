// range_vector_bool - a range whose references are objects, and delegation to it
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

gen<bool> bits() {
  std::vector<bool> v{true, false};
  for (bool b : v) yield b;
  for (auto b : v) yield b;
  for (auto&& b : v) {
    b = !b;
    yield bool(b);
  }
  yield_from v;
  yield v[0];
}

int main() {
  drive([] { return bits(); });
  drive_in_place([](Round& r) {
    for (auto&& x : bits()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = bits();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
