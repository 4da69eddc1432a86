// switch_plain - suspensions in the cases of a switch
#include "trace.h"

#include <rill/keywords.h>

gen<int> cases(int n) {
  switch (n) {
    case 0:
      yield 0;
      break;
    case 1:
      yield 1;
      yield 11;
      break;
    default:
      yield -1;
  }
  yield 100;
}

int main() {
  for (int n = 0; n < 3; ++n) {
  drive([n] { return cases(n); });
  drive_in_place([n](Round& r) {
    for (auto&& x : cases(n)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([n](Round& r) {
    auto g = cases(n);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  }
}
