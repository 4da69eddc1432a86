// loop_do_once - do { } while (false) with break and continue
#include "trace.h"

#include <rill/keywords.h>

gen<int> once(int n) {
  do {
    Tracer t("t");
    if (n == 0) break;
    yield 1;
    if (n == 1) continue;
    yield 2;
  } while (false);
  yield 3;
}

int main() {
  for (int n = 0; n < 3; ++n) {
  drive([n] { return once(n); });
  drive_in_place([n](Round& r) {
    for (auto&& x : once(n)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([n](Round& r) {
    auto g = once(n);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  }
}
