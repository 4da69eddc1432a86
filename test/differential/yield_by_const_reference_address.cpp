// yield_by_const_reference_address - gen<const T&> yields the object itself
#include "trace.h"

#include <rill/keywords.h>

gen<const int&> numbers(const int& parameter, const int*& last) {
  int local = 1;
  last = &local;
  yield local;
  last = &parameter;
  yield parameter;
  const int array[] = {3, 4};
  last = array + 1;
  yield array[1];
}

int main() {
  const int argument = 2;
  const int* last = nullptr;
  for (const int& x : numbers(argument, last)) note("%d, %s", x, &x == last ? "the same object" : "WRONG");
}
