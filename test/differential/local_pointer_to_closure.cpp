// local_pointer_to_closure - pointers to what has no name: closures, unnamed structs
#include "trace.h"

#include <rill/keywords.h>

gen<int> pointers(int n) {
  auto add = [n](int x) { return n + x; };
  auto* pointer = &add;
  yield (*pointer)(1);
  const auto* const constant = pointer;
  yield (*constant)(2);
  struct {
    int value = 3;
  } unnamed;
  auto* other = &unnamed;
  ++other->value;
  yield unnamed.value;
}

int main() {
  drive([] { return pointers(10); });
}
