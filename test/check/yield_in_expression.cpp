// A yield inside an expression is named, with its place and a way out.
// RUN: not %rill check %s -- -std=c++17 2>&1 | FileCheck %s
#include <rill/keywords.h>
int twice(int x) { return 2 * x; }
gen<int> f() {
  // CHECK: yield_in_expression.cpp:[[#@LINE+1]]:{{[0-9]+}}: error: a `yield` inside this expression or initialiser is not lowered yet; make it a statement of its own in front of it
  int x = (yield 1, twice(2));
  yield x;
}
