// yield_braced_objects - a braced list of objects: its temporaries live across the suspension
#include "trace.h"

#include <rill/keywords.h>

gen<std::pair<Tracer, Tracer>> pairs() {
  yield {make("a"), make("b")};
  Tracer t("t");
  yield {t, std::move(t)};
}

int main() {
  drive([] { return pairs(); });
  drive_in_place([](Round& r) {
    for (auto&& x : pairs()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = pairs();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
