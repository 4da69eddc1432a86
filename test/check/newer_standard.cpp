// What C++20 only has, in a source whose flags say an older standard: it is read as C++20, and rill says so; not if it has errors there, too.
// RUN: %rill check %s -- -std=c++17 2>&1 | FileCheck %s
// RUN: %rill check %s -- -std=gnu++11 2>&1 | FileCheck %s
// RUN: not %rill check %s -- -std=c++17 -DWRONG 2>&1 | FileCheck %s --check-prefix=WRONG
// RUN: not %rill check %s -- -std=c++20 -DWRONG 2>&1 | FileCheck %s --check-prefix=WRONG20
// RUN: %rill check %s -- -std=c++20 2>&1 | FileCheck %s --check-prefix=NONE --allow-empty
// RUN: %rill lower %s --stdout -- -std=c++17 2>/dev/null | FileCheck %s --check-prefix=LOWERED
// RUN: not %rill check %s.missing -- -std=c++17 2>&1 | FileCheck %s --check-prefix=MISSING
#include <rill/keywords.h>
// CHECK-NOT: error
// CHECK: rill: note: `{{.*}}newer_standard.cpp` has errors as C++17 and none as C++20, as which it is read; the output is to be compiled as C++20, too
// CHECK-NOT: error
// NONE-NOT: note
// LOWERED: class f_frame
// MISSING: error
// WRONG: newer_standard.cpp:[[#@LINE+1]]:20: error: unknown type name 'concept'
template <class T> concept Any = true;
gen<int> f() { yield 1; }
#ifdef WRONG
// WRONG: error: unknown type name 'wrong'
// WRONG20: error: unknown type name 'wrong'
wrong g();
#endif
// WRONG-NOT: is read
