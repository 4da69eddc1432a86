// expression_comma - suspensions in comma expressions, with temporaries on their left
#include "trace.h"

#include <rill/keywords.h>

gen<int> commas(int n) {
  yield 1, yield 2;
  (yield 3), note("between"), (yield 4);
  const int a = (yield 5, n);
  yield a;
  make("left"), yield 6;
  note("after");
  same(make("first")), (yield 7, same(make("second"))), yield 8;
  (n += 1, yield n);
}

int main() {
  drive([] { return commas(1); });
  drive_in_place([](Round& r) {
    for (auto&& x : commas(1)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = commas(1);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
