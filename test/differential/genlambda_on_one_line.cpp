// genlambda_on_one_line - generator lambdas on one line, one in the other, that capture the same names
#include "trace.h"

#include <rill/keywords.h>

gen<int> outer(int n) {
  int k = 1;
  auto a = [&](int m) -> gen<int> { auto b = [&, m](int o) -> gen<int> { yield k + m + n + o; ++k; yield k; }; yield_from b(1); auto c = [k = k, &n](auto o) -> gen<int> { yield k + n + o; }; yield_from c(2); };
  yield_from a(10);
  k = 5;
  for (int x : a(20)) yield x;
}

int main() {
  drive([] { return outer(100); });
}
