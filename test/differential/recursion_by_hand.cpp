// recursion_by_hand - a recursion that iterates over itself by hand and delegates to itself, in one body
#include "trace.h"

#include <rill/keywords.h>

gen<int> mixed(int n) {
  Tracer t("mixed");
  yield n;
  if (n == 0) co_return;
  for (int x : mixed(n - 1)) yield 10 * x;
  auto rest = mixed(n - 1);
  rest.next();
  yield_from rest;
  gen<int> unused = mixed(n - 1);
  yield_from mixed(n - 1);
  note("%d done", n);
}

int main() {
  drive([] { return mixed(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : mixed(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = mixed(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
