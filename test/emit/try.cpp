// A try block is entered at its start and dispatches again inside.
// RUN: bash %S/Inputs/golden %s %rill %rill_runtime %t.dir
#include <cstdio>
#include <stdexcept>

#include <rill/keywords.h>

gen<int> guarded(int n) {
  for (int i = 0; i < n; ++i) {
    try {
      yield i;
      if (i == 1) throw std::runtime_error("one");
      yield 10 * i;
    } catch (const std::exception& e) {
      std::puts(e.what());
    }
  }
}

int main() {
  for (int x : guarded(3)) std::printf("%d\n", x);
}
