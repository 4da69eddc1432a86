// push_macro - the push form of bodies that are written with macros and directives
#include "trace.h"

#include <rill/keywords.h>

#define EMIT(x) yield x
#define BOTH(a, b) \
  do {             \
    yield a;       \
    yield b;       \
  } while (false)
#define NEXT (i + step)

gen<int> numbers(int n, int step) {
  for (int i = 0; i < n; ++i) {
    EMIT(NEXT);
    BOTH(i, -i);
#if defined(RILL_SOMETHING)
    yield 1000;
#else
    yield __LINE__;
#endif
  }
  yield
      n;
  yield __LINE__;
}

int main() {
  drive_in_place([](Round& r) { numbers(2, 5).for_each([&](int x) { return r.take(x) ? rill::flow::go : rill::flow::stop; }); });
}
