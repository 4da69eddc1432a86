// lambda_captures_binding - init-captures of structured bindings, and references to them
#include "trace.h"

#include <rill/keywords.h>

gen<int> bindings() {
  auto [a, b] = std::pair<int, int>(1, 2);
  auto sum = [a = a, &b = b] { return 10 * a + b; };
  yield sum();
  a = 5;
  b = 6;
  yield sum();
  for (auto& [x, y] : {std::pair<int, int>(7, 8)}) {
    auto product = [x = x, y = y] { return x * y; };
    yield product();
  }
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
