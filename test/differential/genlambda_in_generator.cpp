// genlambda_in_generator - a generator lambda in a generator, over the generator's locals
#include "trace.h"

#include <rill/keywords.h>

gen<int> outer(int n) {
  Tracer t("t");
  int sum = 0;
  auto inner = [&](int from) -> gen<int> {
    Tracer u("u");
    for (int i = from; i < n; ++i) {
      sum += i;
      yield i;
    }
  };
  for (int x : inner(0)) yield x;
  yield sum;
  for (int x : inner(1)) yield 10 * x;
  yield sum;
}

int main() {
  drive([] { return outer(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : outer(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = outer(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
