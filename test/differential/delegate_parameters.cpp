// delegate_parameters - arguments of a delegated call: temporaries live until the delegation ends
#include "trace.h"

#include <rill/keywords.h>

// By reference: when the moved-from argument of a parameter by value ends is up to the implementation ([expr.call]).
gen<std::string> inner(const Tracer& a, const Tracer& b) {
  yield a.name();
  yield b.name();
}

gen<std::string> outer() {
  const Tracer local("local");
  yield_from inner(local, make("argument"));
  note("between");
  yield_from inner(make("temporary"), local);
  note("end");
}

int main() {
  drive([] { return outer(); });
  drive_in_place([](Round& r) {
    for (auto&& x : outer()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = outer();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
