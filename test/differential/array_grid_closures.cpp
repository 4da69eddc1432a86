// array_grid_closures - arrays of arrays of objects, with calls of lambdas among the elements
#include "aggregates.h"

#include <rill/keywords.h>

gen<int> grid(int n) {
  Tracer a[][2] = {{make(n), make(2)}, {[&] { return make(n); }(), make(4)}};
  yield int(a[1][0].name().size());
  Tracer k("k");
  Tracer b[][2] = {{make(n), make(2)}, {[k] { return Tracer(k); }(), make(4)}};
  yield int(b[1][0].name().size());
}
int main() {
  drive([] { return grid(3); });
}
