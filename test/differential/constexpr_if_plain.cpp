// constexpr_if_plain - if constexpr outside of templates
#include "trace.h"

#include <type_traits>

#include <rill/keywords.h>

constexpr bool feature = true;

gen<int> plain(int n) {
  if constexpr (feature) {
    Tracer t("t");
    yield n;
  } else {
    yield -n;
  }
  if constexpr (sizeof(n) > 100) yield 1000;
  if constexpr (constexpr int size = 3; size == 3) yield size;
  static_assert(feature);
}

int main() {
  drive([] { return plain(5); });
  drive_in_place([](Round& r) {
    for (auto&& x : plain(5)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = plain(5);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
