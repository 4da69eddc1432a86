// An object of a class without a name.
// RUN: not %rill check %s -- -std=c++17 2>&1 | FileCheck %s
#include <rill/keywords.h>
gen<int> f() {
  // CHECK: unnamed_class.cpp:[[#@LINE+1]]:{{[0-9]+}}: error: objects of a class without a name cannot live across a suspension; give the class a name
  struct { int x; } point{1};
  yield point.x;
  yield point.x;
}
