// loop_for_parts_missing - for loops without init, condition or increment
#include "trace.h"

#include <rill/keywords.h>

gen<int> parts(int n) {
  int i = 0;
  for (; i < n; ++i) yield i;
  for (int j = 10;; ++j) {
    if (j > 11) break;
    yield j;
  }
  for (int k = 20; k < 22;) yield k++;
  for (;;) {
    yield i;
    if (--i == 0) break;
  }
}

int main() {
  drive([] { return parts(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : parts(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = parts(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
