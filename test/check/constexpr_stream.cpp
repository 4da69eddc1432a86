// In a source for C++17, a stream in a constexpr function is none of Clang's errors, whatever others there are; other objects with destructors are.
// RUN: %rill check %s -- -std=c++17
// RUN: not %rill check %s -- -std=c++17 -DBEFORE 2>&1 | FileCheck %s --check-prefix=BEFORE
// RUN: not %rill check %s -- -std=c++17 -DBEHIND 2>&1 | FileCheck %s --check-prefix=BEHIND
// RUN: not %rill check %s -- -std=c++17 -DOTHER 2>&1 | FileCheck %s --check-prefix=OTHER
#include <rill/keywords.h>
gen<int> count(int n) {
  for (int i = 0; i < n; ++i) yield i;
}
#ifdef BEFORE
// BEFORE: [[#@LINE+1]]:1: error: unknown type name 'before'
before f();
// BEFORE-NOT: literal
#endif
constexpr int sum(int n) {
  int result = 0;
  auto stream = count(n);
  while (auto x = stream.next()) result += *x;
  return result;
}
struct Sums {
  constexpr int first(int n) const;
};
constexpr int Sums::first(int n) const {
  rill::in_place stream = count(n);
  return *stream.next();
}
constexpr int plain(int n) { return n; }
static_assert(plain(2) == 2);
RILL_STATIC_ASSERT(sum(plain(3)) == 3);
#ifdef BEHIND
// BEHIND-NOT: literal
// BEHIND: [[#@LINE+1]]:1: error: unknown type name 'behind'
behind g();
// BEHIND-NOT: literal
#endif
#ifdef OTHER
struct Object {
  ~Object();
};
constexpr int other() {
  // OTHER: [[#@LINE+1]]:10: error: variable of non-literal type 'Object' cannot be defined in a constexpr function
  Object object;
  return 1;
}
#endif
int main() { return sum(2) + Sums().first(1); }
