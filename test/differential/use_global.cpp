// use_global - generators consumed in the initialisers of globals and statics, and gens that are globals
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

gen<int> squares(int n) {
  for (int i = 0; i < n; ++i) yield i * i;
}

const std::vector<int> table = rill::collect<std::vector>(squares(4));
gen<int> shared = squares(3);

int sum() {
  static const int total = [] {
    int total = 0;
    for (int x : squares(5)) total += x;
    return total;
  }();
  return total;
}

int main() {
  note("%s", trace::text(table).c_str());
  note("%d", sum());
  for (int x : shared) note("%d", x);
  static auto kept = squares(3);
  kept.next();
  for (int x : kept) note("%d", x);
}
