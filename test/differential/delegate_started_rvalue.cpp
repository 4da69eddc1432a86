// delegate_started_rvalue - a generator that is suspended inside a delegation of its own is moved into another delegation
#include "trace.h"

#include <rill/keywords.h>

gen<int> deep(int n) {
  Tracer t("deep");
  yield n;
  if (n > 0) yield_from deep(n - 1);
  yield -n;
}

gen<int> outer(int taken) {
  Tracer t("outer");
  gen<int> g = deep(2);
  for (int i = 0; i < taken; ++i) g.next();
  yield_from std::move(g);
  note("gone on");
  yield_from deep(1);
  yield_from std::move(g);
  note("moved from");
}

gen<int> outermost(int taken) {
  gen<int> g = outer(taken);
  if (taken > 1) g.next();
  yield_from std::move(g);
}

int main() {
  drive([] { return outer(0); });
  drive([] { return outer(1); });
  drive([] { return outer(3); });
  drive([] { return outer(9); });
  drive([] { return outermost(1); });
  drive([] { return outermost(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : outermost(3)) {
      if (!r.take(x)) break;
    }
  });
}
