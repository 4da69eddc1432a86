// A parameter pack has no place in the frame yet.
// RUN: not %rill check %s -- -std=c++17 2>&1 | FileCheck %s
#include <rill/keywords.h>
// CHECK: parameter_pack.cpp:[[#@LINE+2]]:{{[0-9]+}}: error: a generator with a parameter pack is not lowered yet; take a `std::tuple` by value
template <class... Ts>
gen<int> f(Ts... xs) {
  yield static_cast<int>(sizeof...(xs));
}
