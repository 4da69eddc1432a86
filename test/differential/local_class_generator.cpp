// local_class_generator - generators that are members of local classes
#include "trace.h"

#include <rill/keywords.h>

int main() {
  struct Counter {
    int n;
    gen<int> values() const {
      Tracer t("t");
      for (int i = 0; i < n; ++i) yield i;
    }
    static gen<int> fixed() {
      yield 7;
    }
  };
  const Counter counter{2};
  drive([&] { return counter.values(); });
  drive_in_place([&](Round& r) {
    for (auto&& x : counter.values()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = counter.values();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  for (int x : Counter::fixed()) note("%d", x);
}
