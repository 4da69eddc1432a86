// The array behind a braced list that a member refers to, where the object lives across a suspension.
// RUN: not %rill check %s -- -std=c++17 2>&1 | FileCheck %s
#include <initializer_list>
#include <rill/keywords.h>
struct Guard { Guard(int); Guard(const Guard&); ~Guard(); };
struct Parts { std::initializer_list<Guard> list; };
gen<int> f() {
  // CHECK: list_across.cpp:[[#@LINE+1]]:{{[0-9]+}}: error: the array behind this braced list would have to live across a suspension, which is not lowered yet; use a `std::array` or a `std::vector`
  Parts parts{{Guard(1), Guard(2)}};
  yield 1;
}
