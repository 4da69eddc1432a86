// delegate_in_control_flow - delegation in loops, switches and conditions, with break and co_return after it
#include "trace.h"

#include <rill/keywords.h>

gen<int> inner(int n) {
  Tracer t("inner " + std::to_string(n));
  for (int i = 0; i < n; ++i) yield i;
}

gen<int> outer(int n) {
  for (int i = 0;; ++i) {
    Tracer t("loop");
    switch (i % 3) {
      case 0:
        yield_from inner(i);
        break;
      case 1:
        if (i > n) co_return;
        yield_from inner(1);
        continue;
      default:
        yield_from {10, 20};
        if (i > n) break;
    }
    if (i > n + 1) yield_from inner(2); else note("none");
  }
}

int main() {
  drive([] { return outer(1); });
  drive_in_place([](Round& r) {
    for (auto&& x : outer(1)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = outer(1);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return outer(4); });
  drive_in_place([](Round& r) {
    for (auto&& x : outer(4)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = outer(4);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
