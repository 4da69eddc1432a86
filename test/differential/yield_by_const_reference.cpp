// yield_by_const_reference - gen<const T&>: lvalues are not copied, temporaries live across the suspension
#include "trace.h"

#include <rill/keywords.h>

gen<const Tracer&> objects() {
  Tracer t("t");
  yield t;
  yield same(t);
  yield std::move(t);
  yield make("temporary");
  yield wrap(make("nested"));
  yield t;
}

int main() {
  drive([] { return objects(); });
  drive_in_place([](Round& r) {
    for (auto&& x : objects()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = objects();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive_in_place([](Round& r) {
    objects().for_each([&](auto&& x) { return r.take(x) ? rill::flow::go : rill::flow::stop; });
  });
}
