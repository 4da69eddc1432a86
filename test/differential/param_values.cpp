// param_values - parameters by value are moved once into the generator and destroyed with it
#include "trace.h"

#include <rill/keywords.h>

gen<std::string> values(Tracer t, int n) {
  for (int i = 0; i < n; ++i) {
    yield t.name();
    n -= 1;
  }
  yield "end";
}

int main() {
  drive([] { return values(make("t"), 3); });
  drive_in_place([](Round& r) {
    for (auto&& x : values(make("t"), 3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = values(make("t"), 3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  const Tracer argument("argument");
  drive([&] { return values(argument, 2); });
  drive_in_place([&](Round& r) {
    for (auto&& x : values(argument, 2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = values(argument, 2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  note("done");
}
