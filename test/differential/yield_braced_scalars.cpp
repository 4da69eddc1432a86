// yield_braced_scalars - braced lists of one number, or none
#include "trace.h"

#include <rill/keywords.h>

gen<int> numbers(int n) {
  yield {5};
  yield {n};
  yield {};
}

gen<const double&> references(double x) {
  yield {2.5};
  yield {x};
}

template <class T>
gen<T> of_any(T x) {
  yield {5};
  yield {x};
  yield {};
}

int main() {
  drive([] { return numbers(3); });
  drive([] { return references(1.5); });
  drive([] { return of_any(3); });
}
