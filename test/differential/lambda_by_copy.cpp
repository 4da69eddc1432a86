// lambda_by_copy - lambdas that capture by copy: the values are those of the capture
#include "trace.h"

#include <rill/keywords.h>

gen<int> captures(int n) {
  int x = 1;
  auto all = [=] { return 10 * x + n; };
  auto one = [x] { return x; };
  auto changing = [x]() mutable { return ++x; };
  auto initialised = [y = x + 100, &z = x] { return y + z; };
  x = 2;
  n = 3;
  yield all();
  yield one();
  yield changing();
  yield changing();
  yield initialised();
  x = 5;
  yield initialised();
  yield x;
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
