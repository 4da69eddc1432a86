// local_array_of_objects - arrays of objects: constructed forwards, destroyed backwards
#include "trace.h"

#include <rill/keywords.h>

gen<std::string> arrays() {
  Tracer a[] = {Tracer("a0"), Tracer("a1"), Tracer("a2")};
  yield a[0].name();
  {
    Tracer b[2][2] = {{Tracer("b00"), Tracer("b01")}, {Tracer("b10"), Tracer("b11")}};
    for (auto& row : b) {
      for (auto& t : row) yield t.name();
    }
  }
  yield a[2].name();
}

int main() {
  drive([] { return arrays(); });
  drive_in_place([](Round& r) {
    for (auto&& x : arrays()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = arrays();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
