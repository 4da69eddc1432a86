// goto_backward_over_objects - a backward goto destroys what was declared after the label
#include "trace.h"

#include <rill/keywords.h>

gen<int> restart(int n) {
  int tries = 0;
start:
  Tracer t("try " + std::to_string(tries));
  yield tries;
  if (++tries < n) goto start;
  Tracer u("after");
  yield 100;
}

int main() {
  drive([] { return restart(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : restart(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = restart(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
