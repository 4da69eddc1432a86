// recursion_defaults - recursive calls that leave default arguments out: some, all of them, in members
#include "trace.h"

#include <rill/keywords.h>

gen<int> halves(int n, int step = 2, const char* name = "default") {
  Tracer t(name);
  yield n;
  if (n > 1) yield_from halves(n / step);
  if (n > 2) yield_from halves(n - 2, step, "given");
}

gen<int> again(int n = 0) {
  static int calls = 0;
  yield n;
  if (++calls % 3 != 0) yield_from again();
}

struct Tree {
  int value = 1;
  gen<int> walk(int depth = 2, const char* name = "n") const {
    yield value * depth;
    if (depth > 2) yield_from walk(depth - 1);
    if (depth > 0) yield_from down(depth - 1);
    yield static_cast<int>(*name);
  }
  gen<int> down(int depth = 0) const {
    yield -depth;
    if (depth > 0) yield_from walk(0);
  }
};

int main() {
  drive([] { return halves(4); });
  for (int x : again()) note("%d", x);
  for (int x : again(5)) note("%d", x);
  const Tree tree;
  drive([&] { return tree.walk(3); });
}
