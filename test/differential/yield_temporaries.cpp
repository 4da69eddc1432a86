// yield_temporaries - several temporaries in one operand, destroyed in reverse order after the suspension
#include "trace.h"

#include <rill/keywords.h>

gen<std::string_view> views() {
  yield view(wrap(wrap(make("a"))));
  yield same(make("b")).name();
  yield (note("comma"), view(wrap(make("c"))));
  for (int i = 0; i < 2; ++i) yield view(wrap(make("d" + std::to_string(i))));
}

int main() {
  drive([] { return views(); });
  drive_in_place([](Round& r) {
    for (auto&& x : views()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = views();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
