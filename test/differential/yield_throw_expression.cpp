// yield_throw_expression - a throw in a branch of the operand
#include "trace.h"

#include <rill/keywords.h>

gen<int> numbers(int n) {
  for (int i = 0;; ++i) {
    Tracer t("t");
    yield i < n ? i : throw Failure{"the end"};
  }
}

int main() {
  drive([] { return numbers(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : numbers(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = numbers(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
