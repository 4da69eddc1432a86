// return_switch - co_return in a switch in a loop, and with a void operand
#include "trace.h"

#include <rill/keywords.h>

void finish() { note("finished"); }

gen<int> states(int n) {
  for (int i = 0;; ++i) {
    Tracer t("t");
    switch (i) {
      case 0:
        yield 0;
        break;
      case 1: {
        Tracer u("u");
        yield 1;
        if (n == 1) co_return finish();
        break;
      }
      default:
        if (n == 2) co_return;
        yield i;
        if (i == 4) co_return void();
    }
  }
}

int main() {
  drive([] { return states(1); });
  drive_in_place([](Round& r) {
    for (auto&& x : states(1)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = states(1);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return states(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : states(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = states(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return states(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : states(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = states(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
