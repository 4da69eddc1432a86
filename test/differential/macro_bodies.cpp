// macro_bodies - macros whose bodies name locals, declare locals and yield
#include "trace.h"

#include <rill/keywords.h>

#define TWICE_N (2 * n)
#define DECLARE(name, value) int name = value
#define YIELD_BOTH(a, b) \
  yield a;               \
  yield b
#define REPEAT(variable, times) for (int variable = 0; variable < times; ++variable)
#define RETURN_IF(condition) \
  if (condition) co_return

gen<int> macros(int n) {
  yield TWICE_N;
  DECLARE(local, 7);
  yield local;
  YIELD_BOTH(local, n);
  n = 5;
  yield TWICE_N;
  REPEAT(i, 2) {
    Tracer t("t");
    yield i;
  }
  REPEAT(i, n) {
    RETURN_IF(i == 2);
    YIELD_BOTH(10 * i, TWICE_N);
  }
}

int main() {
  drive([] { return macros(1); });
  drive_in_place([](Round& r) {
    for (auto&& x : macros(1)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = macros(1);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
