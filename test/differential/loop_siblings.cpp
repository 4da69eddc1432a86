// loop_siblings - sibling loops whose variables have the same name
#include "trace.h"

#include <rill/keywords.h>

gen<int> siblings(int n) {
  for (int i = 0; i < n; ++i) yield i;
  for (int i = n; i > 0; --i) {
    yield 10 * i;
  }
  for (long i = 100; i < 102; ++i) yield static_cast<int>(i);
  {
    int i = 7;
    yield i;
  }
}

int main() {
  drive([] { return siblings(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : siblings(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = siblings(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
