// yield_by_value - gen<T>: lvalues are copied, xvalues and prvalues are not
#include "trace.h"

#include <rill/keywords.h>

gen<Tracer> objects() {
  Tracer t("t");
  const Tracer constant("constant");
  yield t;
  yield std::move(t);
  yield constant;
  yield make("temporary");
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
