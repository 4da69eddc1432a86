// try_catch - a suspension in a try block; the exception comes before, after, or not at all
#include "trace.h"

#include <rill/keywords.h>

gen<int> guarded(int n) {
  for (int i = 0; i < n; ++i) {
    try {
      Tracer t("t");
      point("before");
      yield i;
      point("after");
    } catch (const Failure& failure) {
      note("caught %s", failure.where.c_str());
    }
    note("end of %d", i);
  }
}

int main() {
  drive([] { return guarded(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : guarded(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = guarded(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
