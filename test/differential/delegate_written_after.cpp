// delegate_written_after - elements written through a delegation reach the range
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

gen<int&> inner(int (&array)[2]) {
  yield_from array;
}

gen<int&> outer(std::vector<int>& v) {
  int array[] = {1, 2};
  yield_from inner(array);
  note("%d %d", array[0], array[1]);
  yield_from v;
}

int main() {
  std::vector<int> v{3, 4};
  for (int& x : outer(v)) x *= 10;
  note("%d %d", v[0], v[1]);
}
