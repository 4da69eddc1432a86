// yield_prvalue_object - the element is the result object itself: no copy, no move
#include "trace.h"

#include <rill/keywords.h>

gen<Tracer> objects() {
  yield make("a");
  yield Tracer("b");
  yield Tracer{"c"};
  yield true ? make("d") : make("e");
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
