// yield_conditional_temporary - temporaries that exist on one path only
#include "trace.h"

#include <rill/keywords.h>

gen<std::string_view> views(int n) {
  for (int i = 0; i < n; ++i) {
    yield i % 2 == 0 ? view(make("even")) : view(wrap(make("odd")));
    yield i > 0 && view(make("and")).size() == 3 ? "yes" : "no";
    yield i > 0 || same(make("or")).name().empty() ? "one" : "other";
  }
}

int main() {
  drive([] { return views(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : views(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = views(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
