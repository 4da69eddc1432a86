// use_in_place_in_body - a stream that is demanded in place lives across the suspensions of a generator
#include "trace.h"

#include <rill/keywords.h>

gen<int> count(int n) {
  Tracer t("count " + std::to_string(n));
  for (int i = 0; i < n; ++i) yield i;
}

gen<int> alternate(int n) {
  rill::in_place g = count(n);
  rill::in_place h(count(2));
  while (auto x = g.next()) {
    yield *x;
    if (auto y = h.next()) yield 100 + *y;
  }
}

int main() {
  drive([] { return alternate(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : alternate(2)) {
      if (!r.take(x)) break;
    }
  });
}
