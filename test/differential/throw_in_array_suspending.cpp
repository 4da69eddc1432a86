// throw_in_array_suspending - an element of an array throws behind a suspension: temporaries end in front of the elements
#include "trace.h"

#include <rill/keywords.h>

gen<Tracer> early() {
  Thrower array[2] = {Thrower((yield Tracer("temporary"), "a")), Thrower("b")};
  yield Tracer(array[1].name());
}

gen<Tracer> late() {
  const Thrower array[] = {Thrower("a"), Thrower((yield Tracer("temporary"), "b")), Thrower("c")};
  yield Tracer(array[2].name());
}

gen<Tracer> rows() {
  Thrower array[2][2] = {{Thrower((yield Tracer("temporary"), "a")), Thrower("b")}, {Thrower("c"), Thrower("d")}};
  yield Tracer(array[1][1].name());
}

int main() {
  drive([] { return early(); });
  drive([] { return late(); });
  drive([] { return rows(); });
  drive_in_place([](Round& r) {
    for (auto&& x : early()) {
      if (!r.take(x)) break;
    }
  });
}
