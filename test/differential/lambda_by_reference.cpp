// lambda_by_reference - lambdas that capture locals by reference, called before and after suspensions
#include "trace.h"

#include <rill/keywords.h>

gen<int> captures(int n) {
  int sum = 0;
  auto add = [&](int x) { sum += x * n; };
  add(1);
  yield sum;
  add(2);
  n = 10;
  add(1);
  yield sum;
  [&sum] { sum = 5; }();
  yield sum;
  auto other = [&sum, &n] { return sum + n; };
  yield other();
  n = 20;
  yield other();
}

int main() {
  drive([] { return captures(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : captures(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = captures(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
