// switch_fallthrough - a switch that falls through suspensions, default in the middle
#include "trace.h"

#include <rill/keywords.h>

gen<int> fall(int n) {
  switch (n) {
    case 1:
      yield 1;
      [[fallthrough]];
    default:
      yield -1;
      [[fallthrough]];
    case 2:
    case 3:
      yield 23;
      break;
    case 4:
      yield 4;
  }
}

int main() {
  for (int n = 0; n < 5; ++n) {
  drive([n] { return fall(n); });
  drive_in_place([n](Round& r) {
    for (auto&& x : fall(n)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([n](Round& r) {
    auto g = fall(n);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  }
}
