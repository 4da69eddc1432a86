// yield_new - operands with new and delete
#include "trace.h"

#include <rill/keywords.h>

gen<int*> numbers() {
  yield new int(5);
  int* p = new int[2]{6, 7};
  yield p + 1;
  delete[] p;
  yield nullptr;
}

int main() {
  int k = 0;
  for (int* p : numbers()) {
    if (p) note("%d", *p);
    if (k++ == 0) delete p;
  }
}
