// recursion_deep - a delegation of depth one thousand, cut off in the middle
#include "trace.h"

#include <rill/keywords.h>

gen<int> down(int n) {
  yield n;
  if (n > 0) yield_from down(n - 1);
}

gen<int> up(int n) {
  if (n > 0) yield_from up(n - 1);
  yield n;
}

int main() {
  long sum = 0;
  for (int x : down(1000)) sum += x;
  note("%ld", sum);
  for (int x : up(1000)) {
    sum -= x;
    if (x == 900) break;
  }
  note("%ld", sum);
  auto g = down(1000);
  for (int i = 0; i < 500; ++i) {
    if (auto x = g.next()) sum += *x;
  }
  note("%ld", sum);
}
