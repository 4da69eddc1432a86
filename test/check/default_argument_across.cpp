// A default argument makes an object that nothing in the source stands for.
// RUN: not %rill check %s -- -std=c++17 2>&1 | FileCheck %s
#include <rill/keywords.h>
struct Guard { Guard(); ~Guard(); static Guard make(); int id; };
int id(int x, const Guard& guard = Guard::make());
Guard make(int);
Guard make(long);
int overloaded(int x, const Guard& guard = make(1));
gen<int> f() {
  // CHECK: default_argument_across.cpp:[[#@LINE+1]]:{{[0-9]+}}: error: a default argument of this call makes an object that would have to live across the suspension; write the argument out
  yield id(1);
  // CHECK: default_argument_across.cpp:[[#@LINE+1]]:{{[0-9]+}}: error: a default argument of this call
  yield overloaded(1);
}
