// param_const_value - a const parameter by value is copied into the generator
#include "trace.h"

#include <rill/keywords.h>

gen<std::string> values(const Tracer t, const int n) {
  for (int i = 0; i < n; ++i) yield t.name();
}

int main() {
  drive([] { return values(make("t"), 2); });
  drive_in_place([](Round& r) {
    for (auto&& x : values(make("t"), 2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = values(make("t"), 2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
