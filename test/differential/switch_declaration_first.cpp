// switch_declaration_first - a declaration before the first case, labels in nested blocks
#include "trace.h"

#include <rill/keywords.h>

gen<int> odd(int n) {
  switch (n) {
    int x;
    case 0:
      x = 10;
      yield x;
      x += 1;
      yield x;
      break;
    case 1:
      x = 20;
      {
        yield x;
        if (n == 5) {
          case 2:
            yield 2;
        }
        yield 22;
      }
  }
}

int main() {
  for (int n = 0; n < 4; ++n) {
  drive([n] { return odd(n); });
  drive_in_place([n](Round& r) {
    for (auto&& x : odd(n)) {
      if (!r.take(x)) break;
    }
  });
  }
}
