// A stream that is demanded in place but cannot be.
// RUN: not %rill check %s -- -std=c++17 2>&1 | FileCheck %s
#include <rill/keywords.h>
gen<int> declared_only(int n);
int main() {
  // CHECK: not_in_place.cpp:[[#@LINE+1]]:{{[0-9]+}}: error: this stream cannot be compiled in place: its definition is not in this translation unit; use `gen<T>` or `auto`
  rill::in_place g = declared_only(3);
  for (int x : g) (void)x;
}
