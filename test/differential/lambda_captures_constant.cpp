// lambda_captures_constant - lambdas that capture a constant of the body by name
#include "trace.h"

#include <rill/keywords.h>

gen<int> constants(int n) {
  const int k = 3;
  constexpr int m = 4;
  int sizes[k] = {1, 2, n};
  yield [k, &n] { return k + n; }();
  auto add = [&k, m](int x) { return x + k + m; };
  yield add(sizes[2]);
  auto count = [k, m]() -> gen<int> {
    yield k;
    yield m;
  };
  yield_from count();
}

int main() {
  drive([] { return constants(5); });
  drive_in_place([](Round& r) {
    for (auto&& x : constants(6)) {
      if (!r.take(x)) break;
    }
  });
}
