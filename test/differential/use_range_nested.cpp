// use_range_nested - range-fors over generators in one another, with break, continue, return
#include "trace.h"

#include <rill/keywords.h>

gen<int> numbers(int n) {
  Tracer t("numbers " + std::to_string(n));
  for (int i = 0; i < n; ++i) yield i;
}

int search(int target) {
  for (int i : numbers(4)) {
    if (i == 1) continue;
    for (int j : numbers(i)) {
      if (j == 1) break;
      if (10 * i + j == target) return i;
    }
  }
  return -1;
}

int main() {
  note("%d", search(30));
  note("%d", search(99));
  for (int i : numbers(2))
    for (int j : numbers(2)) note("%d %d", i, j);
}
