// lambda_captures_objects - objects captured by copy and by move live as long as the lambda
#include "trace.h"

#include <rill/keywords.h>

gen<std::string> captures() {
  Tracer t("t");
  Tracer u("u");
  {
    auto copy = [t] { return t.name(); };
    yield copy();
    auto moved = [u = std::move(u)] { return u.name(); };
    yield moved();
    yield u.name();
    auto owner = [p = std::make_unique<Tracer>("owned")] { return p->name(); };
    yield owner();
    yield [v = Tracer("temporary")] { return v.name(); }();
  }
  note("after");
  yield t.name();
}

int main() {
  drive([] { return captures(); });
  drive_in_place([](Round& r) {
    for (auto&& x : captures()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = captures();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
