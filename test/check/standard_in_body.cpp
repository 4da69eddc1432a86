// Nobody says the standard: a condition that it decides, also through a macro, is refused; the same one in front of the body is fine. With -std= there is nothing
// to refuse (test/emit/standard.test).
// RUN: not %rill check %s -- 2>&1 | FileCheck %s
// RUN: %rill check %s -- -std=c++17
// RUN: %rill check %s -- -std=c++20
#include <rill/keywords.h>
#if __cplusplus >= 202002L
#define NEW 1
constexpr bool is_new = true;
#else
constexpr bool is_new = false;
#endif
gen<int> f() {
  yield is_new;
#if __cplusplus >= 201703L
  yield 17;
#endif
  // CHECK: standard_in_body.cpp:[[#@LINE+1]]:1: error: this condition in a generator is not the same in C++20, as which rill reads a source without `-std=`, and in C++17; say with `-std=` which one is meant
#if __cplusplus > 201703L
  yield 1;
#else
  yield 2;
#endif
  // CHECK: standard_in_body.cpp:[[#@LINE+1]]:1: error: this condition in a generator is not the same
#ifdef NEW
  yield 3;
#endif
  // CHECK-NOT: error
#ifdef NDEBUG
  yield 4;
#endif
}
