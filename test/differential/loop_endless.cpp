// loop_endless - an endless generator, left by the consumer
#include "trace.h"

#include <rill/keywords.h>

gen<int> naturals(int from) {
  Tracer t("t");
  for (;;) yield from++;
}

int main() {
  drive([] { return naturals(5); });
  drive_in_place([](Round& r) {
    for (auto&& x : naturals(5)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = naturals(5);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive_in_place([](Round& r) {
    naturals(5).for_each([&](auto&& x) { return r.take(x) ? rill::flow::go : rill::flow::stop; });
  });
}
