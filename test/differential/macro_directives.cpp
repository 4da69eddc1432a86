// macro_directives - conditionals inside statements and lists, macros that a body defines, pragmas, lines, includes
#include "trace.h"

#include <rill/keywords.h>

#define FEATURE 1
#define LIMIT 2

static int sum(int a, int b, int c = 0) { return a + b + c; }

gen<int> inside(int n) {
  int values[] = {
      1,
#if FEATURE
      2,
#else
      three is not C++,
#endif
      n,
  };
  for (int x : values) yield x;
  yield sum(n,
#ifdef NOT_DEFINED
            1
#elif FEATURE > 0
            2
#else
            3
#endif
            ,
            4);
  if (n > 1
#if FEATURE
      && n < 10
#endif
  )
#if !FEATURE
    yield -1;
#else
    yield 1;
#endif
  else {
    yield 2
#if FEATURE
        + 3
#endif
        ;
  }
#if 0
  #error not here
#  if 1
  yield 5;
#  endif
#endif
#pragma GCC diagnostic push
  for (int i = 0; i < LIMIT; ++i) {
#pragma GCC diagnostic ignored "-Wshadow"
    int n = i;
    yield n;
  }
#pragma GCC diagnostic pop
#undef LIMIT
#define LIMIT 3
#define NEXT(x) ((x) + LIMIT)
  yield LIMIT;
  yield NEXT(n);
#undef LIMIT
#define LIMIT 4
  yield NEXT(n);
#
}

static int behind() { return NEXT(LIMIT); }

gen<int> included(int n) {
  int table[] = {
#include "macro_values.h"
  };
  for (int x : table) yield x + n;
#define FROM n
#include "macro_statements.h"
#undef FROM
#define FROM (n + 100)
#include "macro_statements.h"
#undef FROM
  yield behind();
  auto add = [&](int x) {
#if FEATURE
    return x + n;
#endif
  };
  yield add(1);
  yield add(2);
}

int main() {
  drive([] { return inside(3); });
  drive([] { return included(2); });
  drive_in_place([](Round& r) {
    auto lambda = [](int n) -> gen<int> {
#define TWO 2
      yield n * TWO;
      int table[] = {
#include "macro_values.h"
      };
      for (int x : table) yield x;
    };
    for (auto&& x : lambda(TWO)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    for (auto&& x : included(1)) {
      if (!r.take(x)) break;
    }
  });
}
