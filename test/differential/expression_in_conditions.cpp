// expression_in_conditions - suspensions in the conditions of if, while, do, for and switch
#include "trace.h"

#include <rill/keywords.h>

gen<int> conditions(int n) {
  if ((yield 1, n > 1)) yield 10;
  int i = 0;
  while ((yield 2, i < n)) ++i;
  do {
    --i;
  } while ((yield 3, i > 0));
  for (int j = (yield 4, 0); (yield 5, j < n); (yield 6), ++j) {
    if (j == 1) continue;
    yield 100 + j;
  }
  switch ((yield 7, n)) {
    case 2:
      yield 20;
      break;
    default:
      yield 30;
  }
}

int main() {
  drive([] { return conditions(1); });
  drive_in_place([](Round& r) {
    for (auto&& x : conditions(1)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = conditions(1);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return conditions(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : conditions(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = conditions(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
