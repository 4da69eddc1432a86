// throw_in_copy - the copy that a yield makes of an lvalue throws
#include "trace.h"

#include <rill/keywords.h>

gen<Thrower> copies() {
  Thrower t("t");
  yield t;
  yield make_thrower("u");
  yield t;
}

int main() {
  drive([] { return copies(); });
  drive_in_place([](Round& r) {
    for (auto&& x : copies()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = copies();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
