// The array behind a braced list of objects, where the list is part of an expression that suspends.
// RUN: not %rill check %s -- -std=c++17 2>&1 | FileCheck %s
#include <vector>
#include <rill/keywords.h>
struct Guard { Guard(int); Guard(const Guard&); ~Guard(); };
gen<std::vector<Guard>> f() {
  // CHECK: list_across.cpp:[[#@LINE+1]]:{{[0-9]+}}: error: the array behind this braced list would have to live across a suspension, which is not lowered yet; use a `std::array` or a `std::vector`
  yield std::vector<Guard>{Guard(1), Guard(2)};
}
