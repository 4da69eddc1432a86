// macro_generators - generators that come out of macros, whole or in part, and stand in the arguments of others
#include "trace.h"

#include <rill/keywords.h>

#define MAKE_CONSTANTS(name, a, b) \
  gen<int> name() {                \
    yield a;                       \
    Tracer t(#name);               \
    yield b;                       \
  }
#define BEGIN(name) gen<int> name(int n) {
#define END }
#define GETTER(name, field) \
  gen<int> name() const {   \
    yield field;            \
    yield -field;           \
  }
#define PAIR_OF(first, second) MAKE_CONSTANTS(first, 1, 2) MAKE_CONSTANTS(second, 3, 4)
#define INVOKE(...) (__VA_ARGS__)()
#define NAMED(text, ...) (note("%s", text), (__VA_ARGS__))

MAKE_CONSTANTS(small, 1, 2)
MAKE_CONSTANTS(large, 1000, 2000)
PAIR_OF(left, right)

BEGIN(counted)
  for (int i = 0; i < n; ++i) yield i;
END

struct Point {
  int x_ = 1, y_ = 2;
  GETTER(x, x_)
  GETTER(y, y_)
};

#define HEAD [](int, int n) -> gen<int>
#define LAMBDA_OF(value) [=]() -> gen<int> { yield value; yield value + 1; }

static void yield_each(Round& r, gen<int> g) {
  for (auto&& x : g) {
    if (!r.more()) break;
    r.take(x);
  }
}

int main() {
  drive([] { return small(); });
  drive([] { return large(); });
  drive([] { return left(); });
  drive([] { return right(); });
  drive([] { return counted(3); });
  static Point point;
  drive([] { return point.x(); });
  drive([] { return point.y(); });
  int n = 4;
  drive_in_place([&](Round& r) {
    auto lambda = LAMBDA_OF(n);
    for (auto&& x : lambda()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto unnamed = HEAD { yield n; };
    auto written = [](int, const char*) -> gen<int> { yield 5; };
    for (auto&& x : unnamed(1, 2)) {
      if (!r.take(x)) break;
    }
    yield_each(r, written(1, ""));
  });
  drive_in_place([&](Round& r) {
    auto g = NAMED("named", INVOKE([]() -> gen<int> {
      yield 7;
      Tracer t("argument");
      yield 8;
    }));
    for (auto&& x : g) {
      if (!r.take(x)) break;
    }
  });
}
