// Two types of one name, both of which leave the body.
// RUN: not %rill check %s -- -std=c++17 2>&1 | FileCheck %s
#include <rill/keywords.h>
gen<int> f() {
  using Number = int;
  yield Number(1);
  {
    // CHECK: same_name_twice.cpp:[[#@LINE+1]]:{{[0-9]+}}: error: `Number` names two types of this body, which is not lowered yet; rename one
    using Number = short;
    yield Number(2);
    yield Number(3);
  }
  yield Number(4);
}
