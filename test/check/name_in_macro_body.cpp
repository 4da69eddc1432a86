// A frame object whose name has to be rewritten cannot be named by a macro's body.
// RUN: not %rill check %s -- -std=c++17 2>&1 | FileCheck %s
#include <rill/keywords.h>
#define ADD_ONE total += 1
gen<int> f(int n) {
  int& total = n;
  yield total;
  // CHECK: name_in_macro_body.cpp:[[#@LINE+1]]:{{[0-9]+}}: error: `total` is named in the body of a macro, where it cannot be rewritten; pass it to the macro as an argument
  ADD_ONE;
  yield total;
}
