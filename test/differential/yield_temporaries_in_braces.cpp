// yield_temporaries_in_braces - temporaries in a braced list are made from left to right
#include "trace.h"

#include <rill/keywords.h>

struct Both {
  const Tracer& a;
  const Tracer& b;
  std::string name() const { return a.name() + b.name(); }
};

gen<Both> views() {
  yield Both{make("a"), make("b")};
  note("between");
  yield Both{same(make("c")), wrap(make("d"))};
}

int main() {
  drive([] { return views(); });
  drive_in_place([](Round& r) {
    for (auto&& x : views()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = views();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
