// plain_no_elements - a generator that ends before its first suspension
#include "trace.h"

#include <rill/keywords.h>

gen<int> none(bool any) {
  Tracer t("t");
  note("in the body");
  if (any) yield 1;
}

int main() {
  drive([] { return none(false); });
  drive_in_place([](Round& r) {
    for (auto&& x : none(false)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = none(false);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return none(true); });
  drive_in_place([](Round& r) {
    for (auto&& x : none(true)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = none(true);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
