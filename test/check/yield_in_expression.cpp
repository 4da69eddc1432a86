// A yield inside an expression that has no lowering is named, with its place and a way out.
// RUN: not %rill check %s -- -std=gnu++17 2>&1 | FileCheck %s
#include <rill/keywords.h>
int zero(int x);
gen<int> f() {
  // CHECK-DAG: yield_in_expression.cpp:[[#@LINE+1]]:{{[0-9]+}}: error: a `yield` inside an expression of this kind is not lowered yet; make it a statement of its own in front of it
  int x = (yield 1, zero(2)) ?: 3;
  yield x;
}
gen<int> capture(int n) {
  // CHECK-DAG: yield_in_expression.cpp:[[#@LINE+1]]:{{[0-9]+}}: error: a `yield` inside an expression of this kind
  auto add = [n, more = (yield 1, 2)](int x) { return n + more + x; };
  yield add(3);
}
struct Arena {};
void* operator new(decltype(sizeof 0), Arena&);
gen<int> allocate(Arena& arena) {
  // CHECK-DAG: yield_in_expression.cpp:[[#@LINE+1]]:{{[0-9]+}}: error: a `yield` inside an expression of this kind
  int* p = new (arena) int((yield 1, 2));
  yield *p;
}
