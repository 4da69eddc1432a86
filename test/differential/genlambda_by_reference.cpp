// genlambda_by_reference - generator lambdas that capture by reference; the closure outlives the generator
#include "trace.h"

#include <rill/keywords.h>

int main() {
  int n = 3;
  int yielded = 0;
  auto numbers = [&]() -> gen<int> {
    for (int i = 0; i < n; ++i) {
      ++yielded;
      yield i;
    }
  };
  drive([&] { return numbers(); });
  drive_in_place([&](Round& r) {
    for (auto&& x : numbers()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = numbers();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  note("%d", yielded);
  yielded = 0;
  for (int x : numbers()) {
    if (x == 1) n = 5;
  }
  note("%d", yielded);
  auto one = [&n, &yielded](int step) -> gen<int> {
    yield n += step;
    yield yielded;
  };
  for (int x : one(2)) note("%d", x);
  note("%d", n);
}
