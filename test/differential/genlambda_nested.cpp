// genlambda_nested - generator lambdas in generator lambdas
#include "trace.h"

#include <rill/keywords.h>

int main() {
  int n = 2;
  auto outer = [&n](int base) -> gen<int> {
    auto inner = [&](int from) -> gen<int> {
      for (int i = from; i < n; ++i) {
        auto innermost = [i, &base]() -> gen<int> {
          yield base + i;
          yield base - i;
        };
        for (int x : innermost()) yield x;
      }
    };
    yield_from inner(0);
    yield base;
    yield_from inner(1);
  };
  drive([&] { return outer(10); });
  drive_in_place([&](Round& r) {
    for (auto&& x : outer(10)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = outer(10);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
