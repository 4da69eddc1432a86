// not_across_path - scalars that are read behind a suspension on one path only
#include "trace.h"

#include <rill/keywords.h>

enum class Kind : unsigned char { small, large };

gen<int> branches(int n) {
  int a = 2 * n, b = 3 * n, c = 4 * n;
  note("%d %d %d", a, b, c);
  if (n > 1) {
    yield 1;
    note("a %d", a);  // here alone
  } else {
    note("b %d", b);
    yield 2;
  }
  c = n;
  note("c %d", c);
}

// Each case sets it, but the values of the enumeration are more than its names.
gen<int> unlisted(int n) {
  const Kind kind = static_cast<Kind>(n);
  int size = 7;
  yield 1;
  switch (kind) {
    case Kind::small:
      size = 1;
      break;
    case Kind::large:
      size = 2;
      break;
  }
  note("size %d", size);
}

// Set under a condition inside of an expression, on one side of `||`, by all of an expression.
gen<int> in_expressions(int n) {
  int a = 5, b = 6, c = 7;
  yield 0;
  if (n > 1 && (a = n) > 0) note("assigned");
  if (n > 2 || (b = 8) > 0) note("one of them");
  const int d = n > 2 ? (c = 9) : 0;
  note("%d %d %d %d", a, b, c, d);
  int e, f;
  f = e = n;
  yield f + e;
  e = 3, f = 4;
  note("%d %d", e, f);
}

// A suspension between two reads in one expression.
gen<int> around(int n) {
  int a = n + 1;
  int b = n + 2;
  n += a + (yield 1, b);
  note("%d", n);
  a = (yield 2, b) + 1;
  note("%d", a);
  b = 5;
  yield(yield 3, b);
  bool c = n > 0;
  if (c && (yield 4, true)) note("c");
}

int main() {
  for (int n : {0, 1, 2, 3}) {
    drive([=] { return branches(n); });
    drive([=] { return unlisted(n); });
    drive([=] { return in_expressions(n); });
  }
  drive([] { return around(1); });
}
