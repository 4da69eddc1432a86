// loop_nested - loops of all kinds in one another, suspended at each depth
#include "trace.h"

#include <rill/keywords.h>

gen<int> nested(int n) {
  for (int i = 0; i < n; ++i) {
    yield i;
    int j = 0;
    while (j < i) {
      yield 10 * i + j;
      int k = j;
      do {
        yield 100 * i + 10 * j + k;
      } while (k-- > 0);
      ++j;
    }
    note("end of %d", i);
  }
}

int main() {
  drive([] { return nested(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : nested(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = nested(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
