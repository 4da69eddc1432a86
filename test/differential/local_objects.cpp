// local_objects - locals with destructors before, between and after suspensions
#include "trace.h"

#include <rill/keywords.h>

gen<int> objects() {
  Tracer a("a");
  yield 1;
  Tracer b("b");
  yield 2;
  {
    Tracer c("c");
    yield 3;
    Tracer d("d");
  }
  Tracer e("e");
  Tracer f("f");
  yield 4;
  Tracer g("g");
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
