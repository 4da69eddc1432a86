// What C++20 only has, in a source for C++17: Clang's errors, and where the standard comes from; not if the errors are others.
// RUN: not %rill check %s -- -std=c++17 2>&1 | FileCheck %s
// RUN: not %rill check %s -- -std=gnu++11 2>&1 | FileCheck %s
// RUN: not %rill check %s -- -std=c++17 -DWRONG 2>&1 | FileCheck %s --check-prefix=WRONG
// RUN: not %rill check %s -- -std=c++20 -DWRONG 2>&1 | FileCheck %s --check-prefix=WRONG
// RUN: %rill check %s -- -std=c++20
// RUN: %rill check %s --
#include <rill/keywords.h>
// CHECK: newer_standard.cpp:[[#@LINE+1]]:20: error: unknown type name 'concept'
template <class T> concept Any = true;
// CHECK: rill: note: `{{.*}}newer_standard.cpp` was read as C++17, the standard of its output; as C++20 it has no errors
gen<int> f() { yield 1; }
#ifdef WRONG
// WRONG: error: unknown type name 'wrong'
wrong g();
#endif
// WRONG-NOT: was read as
