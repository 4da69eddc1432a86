// if_nested - if without else around suspensions, dangling else
#include "trace.h"

#include <rill/keywords.h>

#pragma GCC diagnostic ignored "-Wdangling-else"   // it is what this is about

gen<int> nested(int a, int b) {
  if (a > 0)
    if (b > 0)
      yield 1;
    else
      yield 2;
  if (a > 1) {
    if (b > 1) yield 3;
  } else
    yield 4;
  yield 5;
}

int main() {
  for (int a = 0; a < 3; ++a) {
    for (int b = 0; b < 3; ++b) {
      note("a = %d, b = %d", a, b);
  drive([a, b] { return nested(a, b); });
  drive_in_place([a, b](Round& r) {
    for (auto&& x : nested(a, b)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([a, b](Round& r) {
    auto g = nested(a, b);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
    }
  }
}
