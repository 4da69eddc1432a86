#ifndef SUMS_H
#define SUMS_H
#include "gens.h"
inline int sum(int n) {
  int total = 0;
  for (int x : count(n)) total += x;
  return total;
}
#endif
