// use_ternary - a conditional operator between two generators
#include "trace.h"

#include <rill/keywords.h>

gen<int> up(int n) {
  Tracer t("up");
  for (int i = 0; i < n; ++i) yield i;
}

gen<int> down(int n) {
  Tracer t("down");
  while (n > 0) yield n--;
}

int main() {
  for (bool which : {true, false}) {
    for (int x : which ? up(2) : down(2)) note("%d", x);
    auto g = which ? up(3) : down(3);
    while (auto x = g.next()) note("%d", *x);
    (which ? up(1) : down(1)).for_each([](int x) { note("%d", x); });
  }
}
