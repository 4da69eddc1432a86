// local_uninitialised - locals declared without an initialiser and assigned later
#include "trace.h"

#include <rill/keywords.h>

gen<int> late(int n) {
  int a, b;
  int* p;
  a = n;
  yield a;
  b = a + 1;
  p = &b;
  yield *p;
  for (int i = 0; i < 2; ++i) {
    int c;
    if (i == 0)
      c = 5;
    else
      c = 6;
    yield c;
  }
}

int main() {
  drive([] { return late(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : late(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = late(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
