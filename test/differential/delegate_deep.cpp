// delegate_deep - three levels deep, with objects at each
#include "trace.h"

#include <rill/keywords.h>

gen<int> third(int x) {
  Tracer t("third");
  yield x;
  yield x + 1;
}

gen<int> second(int x) {
  Tracer t("second");
  yield x;
  yield_from third(x + 10);
  yield x + 1;
}

gen<int> first(int x) {
  Tracer t("first");
  yield_from second(x);
  Tracer u("middle");
  yield_from second(x + 100);
}

int main() {
  drive([] { return first(1); });
  drive_in_place([](Round& r) {
    for (auto&& x : first(1)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = first(1);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive_in_place([](Round& r) {
    first(1).for_each([&](auto&& x) { return r.take(x) ? rill::flow::go : rill::flow::stop; });
  });
}
