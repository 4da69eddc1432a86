// An array of arrays of objects with an initialiser.
// RUN: not %rill check %s -- -std=c++17 2>&1 | FileCheck %s
#include <string>
#include <rill/keywords.h>
gen<std::string> f() {
  // CHECK: array_of_arrays.cpp:[[#@LINE+1]]:{{[0-9]+}}: error: an array of arrays of objects with an initialiser cannot live across a suspension yet; use a `std::array`
  std::string names[1][2] = {{"a", "b"}};
  yield names[0][0];
  yield names[0][1];
}
