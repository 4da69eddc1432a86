// binding_pair - structured bindings of a pair, by value and by reference
#include "trace.h"

#include <rill/keywords.h>

gen<int> bindings() {
  std::pair<int, int> p{1, 2};
  auto [a, b] = p;
  yield a;
  p.first = 100;
  yield a + b;
  auto& [c, d] = p;
  c += 1;
  yield p.first;
  d = 50;
  yield p.second;
  const auto& [e, f] = p;
  yield e + f;
  auto&& [g, h] = std::pair<int, int>(7, 8);
  g *= 2;
  yield g;
  yield h;
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
