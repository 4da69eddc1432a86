// A yield that comes partly out of a macro's body.
// RUN: not %rill check %s -- -std=c++17 2>&1 | FileCheck %s
#include <rill/keywords.h>
#define EMIT_TWICE(x) co_yield (x); co_yield (x)
gen<int> f() {
  // CHECK: statement_in_macro.cpp:[[#@LINE+1]]:{{[0-9]+}}: error: this part of a generator comes partly out of a macro's body; write it out, or make the macro a function
  EMIT_TWICE(3);
}
