// range_throwing_body - exceptions out of a range-for destroy the variable, then the range
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

gen<int> walk() {
  try {
    for (const Tracer& t : std::vector<Tracer>(1, Tracer("element"))) {
      Tracer u("in the body");
      yield static_cast<int>(t.name().size());
      point("body");
    }
  } catch (const Failure&) {
    note("caught");
  }
  yield 0;
}

int main() {
  drive([] { return walk(); });
  drive_in_place([](Round& r) {
    for (auto&& x : walk()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = walk();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
