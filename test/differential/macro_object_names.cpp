// macro_object_names - macros as the names of locals, types and functions
#include "trace.h"

#include <rill/keywords.h>

#define COUNTER count_of_things
#define NUMBER int
#define DOUBLE twice
#define LIMIT 3
#define GENERATOR(T) gen<T>
#define FOREVER for (;;)

NUMBER DOUBLE(NUMBER x) { return 2 * x; }

GENERATOR(NUMBER) macros(NUMBER limit) {
  NUMBER COUNTER = 0;
  FOREVER {
    if (COUNTER == LIMIT) break;
    yield DOUBLE(COUNTER);
    COUNTER += 1;
  }
  yield count_of_things + limit;
}

int main() {
  drive([] { return macros(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : macros(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = macros(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
