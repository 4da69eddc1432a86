#include "sequence.h"

#include <cstdio>

int inner();

int main() {
  for (int x : squares()) std::printf("%d ", x);
  std::printf("%d\n", inner());
}
