// use_in_place - rill::in_place demands a stream in place
#include "trace.h"

#include <rill/keywords.h>

gen<int> numbers(int n) {
  Tracer t("t");
  for (int i = 0; i < n; ++i) yield i;
}

int main() {
  {
    rill::in_place g = numbers(3);
    while (auto x = g.next()) note("%d", *x);
  }
  {
    rill::in_place g = numbers(3);
    for (int x : g) {
      note("%d", x);
      if (x == 1) break;
    }
    note("left");
  }
  rill::in_place g{numbers(2)};
  g.for_each([](int x) { note("%d", x); });
}
