// How often a fold suspends depends on the template's arguments.
// RUN: not %rill check %s -- -std=c++17 2>&1 | FileCheck %s
#include <rill/keywords.h>
template <class... Ts>
gen<int> folded(Ts... xs) {
  // CHECK-DAG: yield_in_fold.cpp:[[#@LINE+1]]:{{[0-9]+}}: error: a `yield` inside an expression of this kind is not lowered yet
  static_cast<void>(((yield xs, true) && ...));
}
template <class... Ts>
gen<int> expanded(Ts... xs) {
  // CHECK-DAG: yield_in_fold.cpp:[[#@LINE+1]]:{{[0-9]+}}: error: a `yield` inside an expression of this kind is not lowered yet
  const int array[] = {0, (yield xs, 1)...};
  yield array[0];
}
