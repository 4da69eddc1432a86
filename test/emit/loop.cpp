// A loop over scalars: no guards, no destructor, the loop stays a loop.
// RUN: bash %S/Inputs/golden %s %rill %rill_runtime %t.dir
#include <cstdio>

#include <rill/keywords.h>

// the numbers below `limit`
gen<int> numbers(int limit) {
  for (int i = 0; i < limit; ++i) {
    if (i % 3 == 0) continue;  // not these
    yield i;
  }
}

int main() {
  for (int x : numbers(8)) std::printf("%d\n", x);
}
