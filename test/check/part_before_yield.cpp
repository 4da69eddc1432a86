// An object that would have to move because a yield follows it in its expression is named.
// RUN: not %rill check %s -- -std=c++17 2>&1 | FileCheck %s
#include <rill/keywords.h>
struct A {
  A(int);
  A(const A&);
  ~A();
};
struct Pair {
  A first;
  int second;
};
int use(Pair);
gen<int> f() {
  // CHECK: part_before_yield.cpp:[[#@LINE+1]]:{{[0-9]+}}: error: this object is a part that is built in front of a `yield` of the same expression, which is not lowered yet; build it in a variable in front of the expression, and move it
  int x = use(Pair{A(1), (yield 1, 2)});
  yield x;
}
