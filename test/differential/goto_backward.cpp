// goto_backward - a loop made of a label and a goto
#include "trace.h"

#include <rill/keywords.h>

gen<int> loop(int n) {
  int i = 0;
again:
  if (i < n) {
    yield i;
    ++i;
    goto again;
  }
  note("end");
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
