// constant_of_declared_type - constants whose type is said by the name of an object of the frame
#include "trace.h"

#include <rill/keywords.h>

gen<int> constants(int n) {
  const int k = n + 1;
  yield k;
  decltype(k) c = 4;
  int values[c] = {n, k};
  yield values[1] + c;
  note("%d", k);
}

int main() {
  drive([] { return constants(1); });
}
