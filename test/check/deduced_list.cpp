// A type that only a braced list says.
// RUN: not %rill check %s -- -std=c++17 2>&1 | FileCheck %s
#include <rill/keywords.h>
template <class T>
gen<T> f(T x) {
  // CHECK: deduced_list.cpp:[[#@LINE+1]]:{{[0-9]+}}: error: the type of this variable is deduced from a braced list, which is not lowered yet; write its type
  T values[] = {x, [&] { return x; }()};
  yield values[0];
  yield values[1];
}
