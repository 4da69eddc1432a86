// not_across_names - scalars of one name in several scopes, beside objects, parameters, types and macros of that name
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

#define TWICE(e) ((e) * 2)
#define SHOW(e) note("%s = %d", #e, e)

gen<int> siblings(const std::vector<int>& values) {
  for (int x : values) {
    SHOW(x);
    yield TWICE(x);
  }
  for (long x : values) {
    note("%ld", x);
    yield 1;
  }
  int sum = 0;
  for (int x : values) sum += x;
  yield sum;
}

gen<int> shadowed(int n) {
  int x = n;
  note("%d", x);
  yield x;
  {
    const int y = 2;
    for (int x = 0; x < y; ++x) note("inner %d", x);
    yield 1;
  }
  if (int n = 4; n > 3) {
    int x = n + 1;
    note("%d", x);
    yield 2;
  }
}

struct Point {
  int x, y;
};
gen<int> members(Point p) {
  int y = p.x;
  note("%d", p.y + y);
  yield y;
  struct Local {
    int y;
  };
  Local local{p.y};
  yield local.y;
  note("%d", local.y);
}

// Types that speak of them.
gen<int> types(int n) {
  short a = static_cast<short>(n);
  using Of = decltype(a);
  const int k = n + 1;
  note("%d", a + k);
  yield k;
  Of b = 3;
  decltype(k) c = n;
  yield b + c;
  note("%d", b + c + static_cast<int>(sizeof(a)));
}

// Of every kind.
enum Colour { red, green };
static int one() { return 1; }
gen<int> kinds(const Point& p) {
  const Colour colour = p.x > 0 ? green : red;
  int (*function)() = one;
  int Point::*member = &Point::y;
  const char* const text = "text";
  bool done{};
  double half = p.x / 2.0;
  std::nullptr_t nothing = nullptr;
  auto deduced = p.x + 1u;
  note("%d %d %d %s %d %g %d %u", colour, function(), p.*member, text, done, half, nothing == nullptr, deduced);
  yield 1;
  [[maybe_unused]] int unused = 0, also;
  yield 2;
  also = 3;
  int only_set;
  only_set = 4;
  yield 3;
  (void)only_set;
}

int main() {
  static const std::vector<int> values{1, 2};
  drive([] { return siblings(values); });
  drive([] { return shadowed(3); });
  drive([] { return members({1, 2}); });
  drive([] { return types(5); });
  static const Point point{3, 4};
  drive([] { return kinds(point); });
}
