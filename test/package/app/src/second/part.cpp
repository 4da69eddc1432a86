#include "../parts.h"
#include <rill/keywords.h>

gen<int> twice(int n) {
  yield n;
  yield n;
}

int second() {
  int sum = 0;
  for (int x : twice(4)) sum += x;
  return sum;
}
