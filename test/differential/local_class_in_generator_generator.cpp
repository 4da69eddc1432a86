// local_class_in_generator_generator - a local class with a generator, in the body of a generator
#include "trace.h"

#include <rill/keywords.h>

gen<int> outer(int n) {
  struct Walker {
    int limit;
    gen<int> walk() const {
      for (int i = 0; i < limit; ++i) yield 10 * i;
    }
  };
  const Walker walker{n};
  for (int x : walker.walk()) yield x;
  yield_from walker.walk();
  yield n;
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
}
