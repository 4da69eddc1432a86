// loop_mixed_kinds - break and continue in loops of different kinds in one another, with a switch between
#include "trace.h"

#include <rill/keywords.h>

gen<int> mixed(int n) {
  for (int i = 0; i < n; ++i) {
    int j = 0;
    while (true) {
      switch (j++) {
        case 0:
          continue;
        case 1:
          yield 10 * i + j;
          break;
        default:
          if (j > 3) goto out;
          do {
            yield 100 * i + j;
            if (i == 1) break;
          } while (++j < 4);
          continue;
      }
      if (i == 2) break;
    }
    continue;
  out:
    note("out of %d", i);
  }
}

int main() {
  drive([] { return mixed(4); });
  drive_in_place([](Round& r) {
    for (auto&& x : mixed(4)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = mixed(4);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
