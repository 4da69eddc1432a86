// Commas in a template, of operands whose types depend on its arguments: built in ones, in every instantiation that there is.
#include "trace.h"

#include <rill/keywords.h>

Tracer make(const char* name) { return point(name), Tracer(name); }

struct Named {
  Tracer kept;
  int n;
  Named(const Tracer& from, int m) : kept("of " + from.name()), n(m) {}
};

template <class T>
gen<int> commas(T n) {
  T k = (yield 1, n, (yield 2, n), T{n});
  yield 3;
  n, (yield 4, k), n, (yield 5, 6);
  yield (n, (yield 7, n), T(8));
  Named made{(yield 9, n, make("in front")), (yield 10, n)};
  yield made.n;
}

int main() {
  drive([] { return commas(3); });
}
