#include <rill/gen.h>
#ifndef inner_EXPORTS
#error "the macro that CMake defines for a shared library's own sources"
#endif

static rill::gen<int> down(int n) {
  while (n > 0) co_yield n--;
}

int inner() {
  int product = 1;
  for (int x : down(4)) product *= x;
  return product;
}
