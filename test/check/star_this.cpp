// A copy of the object in a closure of a generator, and in a closure that is one.
// RUN: not %rill check %s -- -std=c++17 2>&1 | FileCheck %s
#include <rill/keywords.h>
struct S {
  int m = 1;
  gen<int> f() {
    // CHECK-DAG: star_this.cpp:[[#@LINE+1]]:{{[0-9]+}}: error: a capture of `*this` in a generator is not lowered yet; copy the object into a local and capture that
    auto copy = [*this] { return m; };
    yield copy();
    yield copy();
  }
  int sum() {
    // CHECK-DAG: star_this.cpp:[[#@LINE+1]]:{{[0-9]+}}: error: a generator lambda that captures `*this` is not lowered yet; capture a copy by an init-capture
    auto g = [*this]() -> gen<int> { yield m; };
    int sum = 0;
    for (int x : g()) sum += x;
    return sum;
  }
};
