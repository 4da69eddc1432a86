#include "../parts.h"
#include "chain/middle.h"

int first() {
  int sum = 0;
  for (int x : walk(0, 5)) sum += x;
  return sum;
}
