// yield_const_value - gen<const T>: the elements are const rvalues
#include "trace.h"

#include <rill/keywords.h>

gen<const int> numbers(int n) {
  yield n;
  yield 2;
  const int c = 3;
  yield c;
}

gen<const Tracer> objects() {
  Tracer t("t");
  yield t;
  yield make("temporary");
}

int main() {
  drive([] { return numbers(1); });
  drive_in_place([](Round& r) {
    for (auto&& x : numbers(1)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = numbers(1);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return objects(); });
  drive_in_place([](Round& r) {
    for (auto&& x : objects()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = objects();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
