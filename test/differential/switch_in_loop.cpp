// switch_in_loop - a switch in a loop: break leaves the switch, continue the iteration
#include "trace.h"

#include <rill/keywords.h>

gen<int> states(int n) {
  for (int i = 0; i < n; ++i) {
    switch (i % 4) {
      case 0:
        yield i;
        break;
      case 1:
        continue;
      case 2:
        yield 10 * i;
        continue;
      default:
        if (i > 4) co_return;
        break;
    }
    note("after the switch, %d", i);
  }
}

int main() {
  drive([] { return states(6); });
  drive_in_place([](Round& r) {
    for (auto&& x : states(6)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = states(6);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return states(20); });
  drive_in_place([](Round& r) {
    for (auto&& x : states(20)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = states(20);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
