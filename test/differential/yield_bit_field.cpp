// yield_bit_field - a bit-field as the operand: a copy, also where the types are equal
#include "trace.h"

#include <rill/keywords.h>

struct Flags {
  unsigned low : 3;
  int high : 5;
};

gen<unsigned> unsigneds() {
  Flags flags{5, -2};
  yield flags.low;
  flags.low = 1;
  yield flags.low;
}

gen<const int&> references() {
  Flags flags{5, -2};
  yield flags.high;
  flags.high += 1;
  yield flags.high;
  yield int(flags.low);
}

int main() {
  drive([] { return unsigneds(); });
  drive_in_place([](Round& r) {
    for (auto&& x : unsigneds()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = unsigneds();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return references(); });
  drive_in_place([](Round& r) {
    for (auto&& x : references()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = references();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
