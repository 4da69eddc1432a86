// lambda_nested - lambdas in lambdas that capture locals of the generator
#include "trace.h"

#include <rill/keywords.h>

gen<int> nested(int n) {
  int total = 0;
  auto outer = [&](int times) {
    auto inner = [&, times](int x) { total += x * times * n; };
    inner(1);
    inner(2);
    return total;
  };
  yield outer(1);
  n = 2;
  yield outer(1);
  yield total;
}

int main() {
  drive([] { return nested(1); });
  drive_in_place([](Round& r) {
    for (auto&& x : nested(1)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = nested(1);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
