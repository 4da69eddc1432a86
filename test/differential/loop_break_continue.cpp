// loop_break_continue - break and continue on both sides of a suspension
#include "trace.h"

#include <rill/keywords.h>

gen<int> filtered(int n) {
  for (int i = 0; i < n; ++i) {
    if (i == 1) continue;
    yield i;
    if (i == 2) continue;
    note("after %d", i);
    if (i == 4) break;
    yield -i;
  }
  note("left");
}

int main() {
  drive([] { return filtered(9); });
  drive_in_place([](Round& r) {
    for (auto&& x : filtered(9)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = filtered(9);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive_in_place([](Round& r) {
    filtered(9).for_each([&](auto&& x) { return r.take(x) ? rill::flow::go : rill::flow::stop; });
  });
}
