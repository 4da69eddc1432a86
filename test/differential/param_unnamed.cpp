// param_unnamed - unnamed and unused parameters are kept like the others
#include "trace.h"

#include <rill/keywords.h>

gen<int> values(int, Tracer, [[maybe_unused]] const Tracer& unused, int = 5) {
  yield 1;
  yield 2;
}

int main() {
  const Tracer other("other");
  drive([&] { return values(0, make("unnamed"), other); });
  drive_in_place([&](Round& r) {
    for (auto&& x : values(0, make("unnamed"), other)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = values(0, make("unnamed"), other);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
