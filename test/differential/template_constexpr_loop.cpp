// template_constexpr_loop - if constexpr in a loop with break, continue, co_return
#include "trace.h"

#include <rill/keywords.h>

template <bool Breaks, bool Returns>
gen<int> loop(int n) {
  for (int i = 0; i < n; ++i) {
    Tracer t("t" + std::to_string(i));
    if constexpr (Breaks) {
      Tracer u("u");
      yield i;
      if (i == 1) break;
    } else {
      if (i == 0) continue;
      yield 10 * i;
    }
    if constexpr (Returns) co_return;
  }
  yield -1;
}

int main() {
  drive([] { return loop<true, false>(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : loop<true, false>(3)) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return loop<true, true>(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : loop<true, true>(3)) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return loop<false, false>(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : loop<false, false>(3)) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return loop<false, true>(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : loop<false, true>(3)) {
      if (!r.take(x)) break;
    }
  });
}
