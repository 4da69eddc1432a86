// try_function_block - a function-try-block as the body of a generator
#include "trace.h"

#include <rill/keywords.h>

gen<int> guarded(int n) try {
  Tracer t("t");
  yield n;
  point("middle");
  yield n + 1;
} catch (const Failure& failure) {
  note("caught %s, n = %d", failure.where.c_str(), n);
}

int main() {
  drive([] { return guarded(5); });
  drive_in_place([](Round& r) {
    for (auto&& x : guarded(5)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = guarded(5);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
