// switch_scopes - locals with destructors in the braces of a case
#include "trace.h"

#include <rill/keywords.h>

gen<int> scopes(int n) {
  for (int i = 0; i < n; ++i) {
    switch (i) {
      case 0: {
        Tracer t("zero");
        yield 0;
        break;
      }
      case 1: {
        Tracer t("one");
        yield 1;
      }
        [[fallthrough]];
      case 2: {
        Tracer t("two");
        Tracer u("also two");
        if (i == 1) continue;
        yield 2;
        break;
      }
      default:
        yield i;
    }
    note("end of %d", i);
  }
}

int main() {
  drive([] { return scopes(4); });
  drive_in_place([](Round& r) {
    for (auto&& x : scopes(4)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = scopes(4);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
