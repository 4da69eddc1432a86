// A switch with fallthrough and a local in a case.
// RUN: bash %S/Inputs/golden %s %rill %rill_runtime %t.dir
#include <cstdio>

#include <rill/keywords.h>

gen<int> cases(int n) {
  for (int i = 0; i < n; ++i) {
    switch (i % 3) {
      case 0:
        yield 100;
        [[fallthrough]];
      case 1: {
        int twice = 2 * i;
        yield twice;
        yield twice + 1;
        break;
      }
      default:
        yield -1;
    }
  }
}

int main() {
  for (int x : cases(4)) std::printf("%d\n", x);
}
