// recursion_caught - exceptions out of a recursion, caught by a handler in the middle, which goes on with more recursion
#include "trace.h"

#include <rill/keywords.h>

gen<int> fails(int n) {
  Thrower t("fails " + std::to_string(n));
  yield n;
  if (n == 0) {
    point("bottom");
    co_return;
  }
  yield_from fails(n - 1);
  point("after");
}

gen<int> catches(int n, int tries) {
  Tracer t("catches");
  for (int i = 0; i < tries; ++i) {
    bool failed = false;
    try {
      Tracer u("try");
      yield_from fails(n);
    } catch (const Failure& failure) {
      note("caught %s", failure.where.c_str());
      failed = true;
    }
    if (failed) yield_from catches(n - 1, 1);
    yield 100 + i;
  }
}

int main() {
  drive([] { return catches(2, 2); });
  drive_in_place([](Round& r) {
    for (auto&& x : catches(2, 2)) {
      if (!r.take(x)) break;
    }
  });
}
