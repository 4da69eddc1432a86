// loop_while - a while loop with a suspension first, in the middle and last
#include "trace.h"

#include <rill/keywords.h>

gen<int> loop(int n) {
  int i = 0;
  while (i < n) {
    yield i;
    ++i;
    yield 10 * i;
    note("i = %d", i);
    yield 100 * i;
  }
}

int main() {
  drive([] { return loop(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : loop(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = loop(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
