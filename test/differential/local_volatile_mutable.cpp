// local_volatile_mutable - volatile locals, bit-fields and unions as locals
#include "trace.h"

#include <rill/keywords.h>

struct Flags {
  unsigned low : 3;
  unsigned high : 5;
};

union Either {
  int number;
  float fraction;
};

gen<int> unusual() {
  volatile int v = 1;
  yield int(v);
  v = v + 1;
  yield int(v);
  Flags flags{5, 17};
  yield static_cast<int>(flags.low);
  flags.low += 4;
  yield static_cast<int>(flags.low);
  yield static_cast<int>(flags.high);
  Either either;
  either.number = 3;
  yield either.number;
  either.fraction = 1.5f;
  yield static_cast<int>(either.fraction * 2);
}

int main() {
  drive([] { return unusual(); });
  drive_in_place([](Round& r) {
    for (auto&& x : unusual()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = unusual();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
