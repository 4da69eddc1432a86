// use_two_loops - one local generator in two loops, in a loop and next, begun before
#include "trace.h"

#include <rill/keywords.h>

gen<int> numbers(int n) {
  Tracer t("t");
  for (int i = 0; i < n; ++i) yield i;
}

int main() {
  auto g = numbers(6);
  for (int x : g) {
    note("%d", x);
    if (x == 1) break;
  }
  if (auto x = g.next()) note("next %d", *x);
  for (int x : g) {   // goes on at the current element
    note("%d", x);
    if (x == 3) break;
  }
  g.for_each([](int x) { note("rest %d", x); });
  for (int x : g) note("WRONG %d", x);
}
