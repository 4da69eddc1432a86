// yield_prvalue_pinned - an element that can be neither copied nor moved
#include "trace.h"

#include <rill/keywords.h>

gen<const Pinned&> constants() {
  yield make_pinned("a");
  Pinned local("local");
  yield local;
  yield Pinned("b");
}

gen<Pinned> values() {
  yield make_pinned("c");
  Pinned local("local");
  yield std::move(local);
}

int main() {
  drive([] { return constants(); });
  drive_in_place([](Round& r) {
    for (auto&& x : constants()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = constants();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return values(); });
  drive_in_place([](Round& r) {
    for (auto&& x : values()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = values();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
