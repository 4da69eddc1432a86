// macro_more_arguments - what stays across suspensions in the arguments of macros: used twice, stringised, pasted, nested; suspensions there
#include "trace.h"

#include <cassert>

#include <rill/keywords.h>

#define TEXT(x) #x
#define TEXT_OF(x) TEXT(x)
#define LABELLED(x) std::string(#x " = " ) + std::to_string(x)
#define MAXIMUM(a, b) ((a) > (b) ? (a) : (b))
#define SQUARE(x) ((x) * (x))
#define PLUS(a, b) ((a) + (b))
#define IDENTITY(...) __VA_ARGS__
#define PASTE(a, b) a##b
#define LOCAL(name) PASTE(name, _local)
#define FIRST(a, ...) a
#define CHECK(c)                                  \
  do {                                            \
    if (!(c)) note("failed: %s", #c);             \
    else note("passed: %s", #c);                  \
  } while (false)
#define LAMBDA(x, e) [&](int x) { return e; }

static int seen(int x) {
  note("seen %d", x);
  return x;
}

gen<int> arguments(int first) {
  int other = 5;
  int& r = other;
  int LOCAL(r) = 3;
  Tracer t("t");
  yield MAXIMUM(r, first);
  yield SQUARE(r);
  yield SQUARE(SQUARE(MAXIMUM(r, r_local)));
  const std::string text = TEXT(r + first), more = TEXT_OF(LOCAL(r)), labelled = LABELLED(r);
  note("%s, %s, %s", text.c_str(), more.c_str(), labelled.c_str());
  CHECK(r > first && t.name() == "t");
  CHECK(SQUARE(r) == MAXIMUM(1, r));
  assert(r > 0 && "r is positive");
  r = 7;
  yield LOCAL(r);
  int x = 1;
  int& ref = x;
  auto f = LAMBDA(x, PLUS(x, ref));
  yield f(10);
  yield FIRST(r, first, nothing at all);
  yield f(PLUS(seen(1), (yield 1000, seen(2))));
  yield PLUS(seen(r), (yield 1001, seen(3)));
  IDENTITY(yield IDENTITY(seen(r)));
  IDENTITY(int late = (yield 1002, seen(4)); yield late);
  int values[] = {IDENTITY(r, x, late)};
  for (int each : values) IDENTITY({ yield each; });
  if (IDENTITY((yield 1003, r > 0))) yield MAXIMUM(PLUS(r, x), PLUS(x, late));
}

int main() {
  drive([] { return arguments(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : arguments(9)) {
      if (!r.take(x)) break;
    }
  });
}
