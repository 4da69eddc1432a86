// loop_break_outer - break in the inner of two loops leaves only that
#include "trace.h"

#include <rill/keywords.h>

gen<int> table(int n) {
  for (int i = 0; i < n; ++i) {
    for (int j = 0;; ++j) {
      if (j > i) break;
      if (j == 1) continue;
      yield 10 * i + j;
    }
    if (i == 1) continue;
    yield -i;
  }
}

int main() {
  drive([] { return table(4); });
  drive_in_place([](Round& r) {
    for (auto&& x : table(4)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = table(4);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
