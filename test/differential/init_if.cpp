// init_if - if with an init-statement: its objects live through both branches
#include "trace.h"

#include <rill/keywords.h>

int find(int x) { return x % 3 - 1; }

gen<int> branches(int n) {
  for (int i = 0; i < n; ++i) {
    if (int found = find(i); found > 0) {
      yield found;
    } else if (const int twice = 2 * found; twice < 0) {
      yield twice;
      yield found;
    } else {
      yield 100;
    }
    if (Tracer t("init"); i % 2 == 0) {
      yield i;
    } else
      yield -i;
    if (Tracer t("alone"); i == 0) yield 5;
    if (static_cast<void>(0); i == 1) yield 6;
  }
}

int main() {
  drive([] { return branches(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : branches(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = branches(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
