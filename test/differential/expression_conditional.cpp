// expression_conditional - a suspension in a branch of ?:
#include "trace.h"

#include <rill/keywords.h>

gen<int> conditional(bool first) {
  const int a = first ? (yield 1, 10) : 20;
  yield a;
  const int b = first ? 30 : (yield 2, yield 3, 40);
  yield b;
  first ? (yield 4) : (yield 5);
  first ? void() : (yield 6);
}

int main() {
  drive([] { return conditional(true); });
  drive_in_place([](Round& r) {
    for (auto&& x : conditional(true)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = conditional(true);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return conditional(false); });
  drive_in_place([](Round& r) {
    for (auto&& x : conditional(false)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = conditional(false);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
