// local_array_thrower - the second element of an array throws: the first is destroyed
#include "trace.h"

#include <rill/keywords.h>

gen<int> arrays() {
  yield 0;
  Thrower a[] = {Thrower("a0"), Thrower("a1"), Thrower("a2")};
  yield 1;
  Thrower b[2] = {Thrower("b0"), Thrower("b1")};
  yield 2;
}

int main() {
  drive([] { return arrays(); });
  drive_in_place([](Round& r) {
    for (auto&& x : arrays()) {
      if (!r.take(x)) break;
    }
  });
}
