// return_early - co_return at the top level, in branches, in nested loops
#include "trace.h"

#include <rill/keywords.h>

gen<int> top(int n) {
  if (n == 0) co_return;
  yield 1;
  if (n == 1) {
    co_return;
  }
  for (int i = 0; i < 3; ++i) {
    for (int j = 0; j < 3; ++j) {
      if (10 * i + j == n) co_return;
      yield 10 * i + j;
    }
  }
  co_return;
}

int main() {
  drive([] { return top(0); });
  drive_in_place([](Round& r) {
    for (auto&& x : top(0)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = top(0);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return top(1); });
  drive_in_place([](Round& r) {
    for (auto&& x : top(1)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = top(1);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return top(11); });
  drive_in_place([](Round& r) {
    for (auto&& x : top(11)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = top(11);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return top(99); });
  drive_in_place([](Round& r) {
    for (auto&& x : top(99)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = top(99);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
