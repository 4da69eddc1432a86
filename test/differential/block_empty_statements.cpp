// block_empty_statements - empty statements, empty blocks and labels around suspensions
#include "trace.h"

#include <rill/keywords.h>

gen<int> odd(int n) {
  ;
  {}
  yield 1;
  ;
  { { yield 2; } }
  if (n > 0)
    ;
  else
    yield 3;
  for (; n > 0; --n)
    ;
  while (n++ < 2) {
  }
  yield n;
  ;
}

int main() {
  drive([] { return odd(0); });
  drive_in_place([](Round& r) {
    for (auto&& x : odd(0)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = odd(0);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return odd(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : odd(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = odd(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
