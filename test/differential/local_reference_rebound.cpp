// local_reference_rebound - a reference declared in a loop is bound anew in each iteration
#include "trace.h"

#include <rill/keywords.h>

gen<int> rebound() {
  int values[] = {1, 2, 3};
  for (int i = 0; i < 3; ++i) {
    int& value = values[i];
    yield value;
    value *= 10;
    int* pointer = &value;
    int*& through = pointer;
    yield *through;
  }
  yield values[0] + values[1] + values[2];
}

int main() {
  drive([] { return rebound(); });
  drive_in_place([](Round& r) {
    for (auto&& x : rebound()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = rebound();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
