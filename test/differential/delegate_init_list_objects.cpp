// delegate_init_list_objects - the objects of a braced list live until the delegation ends
#include "trace.h"

#include <rill/keywords.h>

gen<const Tracer&> objects() {
  Tracer t("t");
  yield t;
  yield_from {Tracer("a"), Tracer("b")};
  note("after");
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
}
