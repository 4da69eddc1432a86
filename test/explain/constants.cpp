// Which generators run in constant expressions, and why the others do not.
// RUN: %rill explain %s -- -std=c++17 | FileCheck %s
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include <rill/keywords.h>

constexpr int twice(int x) { return 2 * x; }
int variable = 1;

// CHECK-LABEL: gen<int> values(
// CHECK: {{^ *}}runs in constant expressions
gen<int> values(const int* p, int n) {
  for (int i = 0; i < n; ++i) yield twice(p[i]);
}

// CHECK-LABEL: gen<int> library(
// CHECK: not in constant expressions: `std::exchange` is not constexpr
gen<int> library(int a) {
  yield a;
  yield std::exchange(a, 1);
}

// CHECK-LABEL: gen<int> prints(
// CHECK: not in constant expressions: `puts` is not constexpr
gen<int> prints() {
  std::puts("");
  yield 1;
}

// CHECK-LABEL: gen<int> strings(
// CHECK: not in constant expressions: its parameter `s` is not of a literal type
gen<int> strings(std::string s) { yield s[0]; }

struct Point {
  int x, y;
};

// CHECK-LABEL: gen<Point> objects(
// CHECK: {{^ *}}runs in constant expressions
gen<Point> objects(const Point (&points)[3]) {
  int a[] = {1, 2};
  const int k = a[0] + a[1];
  for (const auto& [x, y] : points) {
    Point p{x, y * k};
    yield p;
    yield {y, a[0]};
  }
}

// CHECK-LABEL: gen<int> large(
// CHECK: not in constant expressions: its local `a` lives across a yield, and cannot be made by an
gen<int> large() {
  int a[100] = {1, 2};
  yield a[0];
  yield a[1];
}

// CHECK-LABEL: gen<const int &> constants(
// CHECK: not in constant expressions: its constant `k` is used as an object
gen<const int&> constants() {
  const int k = 2;
  yield k;
}

// CHECK-LABEL: gen<int> own(
// CHECK: not in constant expressions: its local `p` is named in its own initialiser
gen<int> own() {
  Point p = {1, p.x + 1};
  yield p.y;
}

// CHECK-LABEL: gen<int> extended(
// CHECK: not in constant expressions: its local `r` extends the life of a temporary
gen<int> extended(int n) {
  const int& r = n + 1;
  yield r;
}

// CHECK-LABEL: gen<int> switches(
// CHECK: not in constant expressions: it yields in a switch
gen<int> switches(int n) {
  switch (n) {
    case 1: yield 1;
  }
}

// CHECK-LABEL: gen<int> jumps(
// CHECK: not in constant expressions: there is a {{label|goto}} in its body
gen<int> jumps(int n) {
again:
  yield n;
  if (--n > 0) goto again;
}

// CHECK-LABEL: gen<int> handles(
// CHECK: not in constant expressions: there is a try block in its body
gen<int> handles(int n) {
  try {
    yield n;
  } catch (...) {
  }
}

// CHECK-LABEL: gen<int> globals(
// CHECK: not in constant expressions: the variable `variable` is no constant
gen<int> globals() { yield variable; }

// CHECK-LABEL: gen<int> uninitialised(
// CHECK: not in constant expressions: its local `x` is not initialised
gen<int> uninitialised(int n) {
  yield n;
  int x;
  x = n;
  n = x;
}

// CHECK-LABEL: gen<std::string> elements(
// CHECK: not in constant expressions: its elements are neither values nor objects that are
gen<std::string> elements() { yield "s"; }

// CHECK-LABEL: gen<int> ranges(
// CHECK: not in constant expressions: its range-for keeps iterators that are no pointers
gen<int> ranges(const std::vector<int>& v) {
  for (int x : v) yield x;
}

struct S {
  // CHECK-LABEL: gen<int> S::member(
  // CHECK: {{^ *}}runs in constant expressions
  gen<int> member() { yield 1; }
};

struct T {
  std::string s;
  // CHECK-LABEL: gen<int> T::member(
  // CHECK: not in constant expressions: it is a member of a class that is not literal
  gen<int> member() { yield 1; }
};

// CHECK-LABEL: gen<T> repeated(
// CHECK: not in constant expressions: it is a template
template <class T>
gen<T> repeated(T value) {
  yield value;
}

int main() {}
