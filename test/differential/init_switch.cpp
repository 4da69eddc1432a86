// init_switch - switch with an init-statement and with a declaration as its condition
#include "trace.h"

#include <rill/keywords.h>

int kind_of(int x) { return x % 3; }

gen<int> cases(int n) {
  for (int i = 0; i < n; ++i) {
    switch (const int kind = kind_of(i); kind) {
      case 0:
        yield kind;
        break;
      case 1: {
        Tracer t("one");
        yield 10 * kind;
        break;
      }
      default:
        yield 100;
    }
    switch (int kind = kind_of(i + 1)) {
      case 0:
        continue;
      default:
        kind += 1;
        yield kind;
    }
    switch (Tracer t("init"); t.name().size()) {
      case 4:
        yield 4;
    }
  }
}

int main() {
  drive([] { return cases(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : cases(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = cases(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
