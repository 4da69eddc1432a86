// delegate_throw - exceptions through a delegation: caught in the outer, and not
#include "trace.h"

#include <rill/keywords.h>

gen<int> inner(int n) {
  Tracer t("inner");
  yield n;
  point("inner");
  yield n + 1;
}

gen<int> outer() {
  Tracer t("outer");
  try {
    Tracer u("in try");
    yield_from inner(1);
    point("in try");
  } catch (const Failure& failure) {
    note("caught %s", failure.where.c_str());
  }
  yield 10;
  yield_from inner(20);
  yield 30;
}

int main() {
  drive([] { return outer(); });
  drive_in_place([](Round& r) {
    for (auto&& x : outer()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = outer();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
