// loop_for_two_variables - a for loop that declares two variables and a pointer
#include "trace.h"

#include <rill/keywords.h>

gen<int> both_ends(int n) {
  for (int low = 0, high = n, *p = &high; low < high; ++low, --*p) {
    yield low;
    yield high;
  }
}

int main() {
  drive([] { return both_ends(5); });
  drive_in_place([](Round& r) {
    for (auto&& x : both_ends(5)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = both_ends(5);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
