// use_reentrant - the same generator function running several times at once
#include "trace.h"

#include <rill/keywords.h>

gen<int> shared(int id, int& counter) {
  for (int i = 0; i < 2; ++i) yield 100 * id + 10 * i + counter++;
}

int main() {
  int counter = 0;
  auto a = shared(1, counter);
  auto b = shared(2, counter);
  for (;;) {
    auto x = a.next();
    auto y = b.next();
    if (!x || !y) break;
    note("%d %d", *x, *y);
    for (int z : shared(3, counter)) note("%d", z);
  }
  note("%d", counter);
}
