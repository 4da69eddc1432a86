// A generator that runs in constant expressions is one switch; its objects are assigned.
// RUN: bash %S/Inputs/golden %s %rill %rill_runtime %t.dir
#include <cstdio>

#include <rill/keywords.h>

struct Range {
  int first, last;
};

gen<int> filtered(const Range* ranges, int n) {
  constexpr int step = 2;
  for (int i = 0; i < n; ++i) {
    const Range range = ranges[i];
    int seen[] = {range.first, 0};
    for (int x = range.first; x < range.last; x += step) {
      if (x % 3 == 0) continue;
      yield x;  // an element
      ++seen[1];
    }
    while (seen[1]-- > 0) yield -1;
  }
}

constexpr Range both[] = {{1, 6}, {7, 8}};
RILL_CONSTEXPR auto table = rill::collect<3>(filtered(both, 2));
RILL_STATIC_ASSERT(table[1] == 5);

int main() {
  for (int x : table) std::printf("%d\n", x);
  for (int x : filtered(both, 2)) std::printf("%d\n", x);
}
