// expression_for_increment - a suspension as the increment of a for
#include "trace.h"

#include <rill/keywords.h>

gen<int> loop(int n) {
  for (int i = 0; i < n; yield i++) {
    Tracer t("body");
    if (i == 1) continue;
    note("i = %d", i);
  }
  int i = 0;
  for (yield 50; i < 2; ++i, yield 60 + i) note("second");
}

int main() {
  drive([] { return loop(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : loop(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = loop(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
