// init_condition_generator - a condition that declares the cursor of a generator
#include "trace.h"

#include <rill/keywords.h>

gen<int> inner(int n) {
  for (int i = 0; i < n; ++i) yield i;
}

gen<int> outer(int n) {
  auto g = inner(n);
  while (auto x = g.next()) {
    yield *x;
    if (auto y = g.next()) {
      yield 10 * *y;
    } else {
      yield -1;
    }
  }
  auto h = inner(n);
  for (; auto x = h.next();) yield 100 * *x;
}

int main() {
  drive([] { return outer(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : outer(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = outer(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return outer(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : outer(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = outer(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
