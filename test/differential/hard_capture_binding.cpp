// hard_capture_binding - lambdas that capture structured bindings, which is C++20
#include "trace.h"

#include <rill/keywords.h>

gen<int> bindings() {
  auto [a, b] = std::pair<int, int>(1, 2);
  auto by_reference = [&] { return 10 * a + b; };
  auto by_copy = [=] { return 10 * a + b; };
  auto one = [a] { return a; };   // a is a copy
  a = 5;
  yield by_reference();
  yield by_copy();
  yield one();
  b = 7;
  yield by_reference();
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
