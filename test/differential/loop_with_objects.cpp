// loop_with_objects - an object per iteration: its destruction on the end, break and continue
#include "trace.h"

#include <rill/keywords.h>

gen<int> objects(int n) {
  for (int i = 0; i < n; ++i) {
    Tracer t("t" + std::to_string(i));
    if (i == 1) continue;
    yield i;
    if (i == 3) break;
    Tracer u("u" + std::to_string(i));
    yield 10 * i;
  }
  note("after the loop");
}

int main() {
  drive([] { return objects(9); });
  drive_in_place([](Round& r) {
    for (auto&& x : objects(9)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = objects(9);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive_in_place([](Round& r) {
    objects(9).for_each([&](auto&& x) { return r.take(x) ? rill::flow::go : rill::flow::stop; });
  });
  drive_in_place([](Round& r) {
    for (auto&& x : objects(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = objects(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
