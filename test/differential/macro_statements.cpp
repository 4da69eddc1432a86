// macro_statements - macros that are statements with suspensions: one, several, loops and branches around them
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

#define EMIT(x)       \
  do {                \
    yield x;          \
  } while (0)
#define EMIT2(a, b) \
  yield a;          \
  yield b;
#define EMIT_BOTH(x) yield x, yield -(x)
#define FOR_EACH(i, n) for (int i = 0; i < (n); ++i)
#define FOREVER for (;;)
#define RETURN_IF(c) if (c) co_return
#define WITH_TRACER(name, x)    \
  {                             \
    Tracer name(#name);         \
    yield x;                    \
    note("%s after", #name);    \
  }
#define WHEN(c, x) if (c) yield x; else yield 0
#define TWICE(statement) statement; statement
#define WRAP(block) do block while (false)
#define NOTHING
#define UNLESS_ZERO(x) NOTHING WHEN((x) != 0, x)
#define ALL_OF(r) yield_from r

static int answer(int x) {
  note("answer %d", x);
  return x;
}

gen<int> statements(int n) {
  EMIT(n);
  EMIT(answer(n) + 1);
  EMIT2(n, answer(2))
  EMIT_BOTH(answer(3));
  FOR_EACH(i, n) yield 10 * i;
  FOR_EACH(i, n) {
    FOR_EACH(k, 2) EMIT(100 * i + k);
  }
  FOR_EACH(i, n + 5) {
    Tracer t("t");
    RETURN_IF(i == 7);
    if (i == 2) continue;
    WHEN(i % 2 == 0, i);
    UNLESS_ZERO(i - 1);
  }
}

gen<int> scopes(int n) {
  TWICE(yield answer(n));
  WITH_TRACER(tracer, n)
  WRAP({
    Tracer a("a");
    yield 1;
    EMIT(2);
  });
  FOREVER {
    Tracer b("b");
    EMIT(n);
    if (--n < 0) break;
  }
  std::vector<int> values{7, 8};
  ALL_OF(values);
  ALL_OF(statements(1));
  if (n < 0)
    EMIT(-1);
  else
    EMIT(-2);
}

int main() {
  drive([] { return statements(3); });
  drive([] { return scopes(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : statements(9)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    for (auto&& x : scopes(1)) {
      if (!r.take(x)) break;
    }
  });
}
