// delegate_generator - yield_from of a generator call, objects alive around it
#include "trace.h"

#include <rill/keywords.h>

gen<int> inner(int n) {
  Tracer t("inner");
  for (int i = 0; i < n; ++i) yield i;
}

gen<int> outer(int n) {
  Tracer t("outer");
  yield 100;
  yield_from inner(n);
  note("between");
  {
    Tracer u("around");
    yield_from inner(n - 1);
  }
  yield 200;
}

int main() {
  drive([] { return outer(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : outer(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = outer(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive_in_place([](Round& r) {
    outer(2).for_each([&](auto&& x) { return r.take(x) ? rill::flow::go : rill::flow::stop; });
  });
}
