// Which frames can be copied, and why the others cannot.
// RUN: %rill explain %s -- -std=c++17 | FileCheck %s
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <rill/keywords.h>

// CHECK-LABEL: gen<int> values(
// CHECK: {{^ *}}copyable
gen<int> values(std::vector<int> v, const char* end) {
  int a[2] = {1, 2};
  for (std::size_t i = 0; i < v.size(); ++i) yield a[i % 2] + *end;
}

// CHECK-LABEL: gen<int> own_array(
// CHECK: not copyable: `p` may hold the address of `a`, which line [[#@LINE+3]] gives away
gen<int> own_array() {
  int a[3] = {1, 2, 3};
  for (int* p = a; p != a + 3; ++p) yield *p;
}

// CHECK-LABEL: gen<const int &> element(
// CHECK: not copyable: the current element may hold the address of `i`, which line [[#@LINE+2]] gives away
gen<const int&> element(int n) {
  for (int i = 0; i < n; ++i) yield i;
}

// CHECK-LABEL: gen<int> reference(
// CHECK: not copyable: `r` may hold the address of `a`, which line [[#@LINE+3]] gives away
gen<int> reference() {
  int a = 1;
  int& r = a;
  yield a;
  yield r;
}

int* somewhere;
void remember(int& x) { somewhere = &x; }

// CHECK-LABEL: gen<int> given(
// CHECK: not copyable: something outside may hold the address of `a`, which line [[#@LINE+3]] gives away
gen<int> given() {
  int a = 1;
  remember(a);
  yield *somewhere;
}

// CHECK-LABEL: gen<int> view(
// CHECK: not copyable: `view` may hold the address of `text`, which line [[#@LINE+2]] gives away
gen<int> view(std::string text) {
  std::string_view view = text;
  yield view[0];
  yield view[1];
}

// CHECK-LABEL: gen<int> closure(
// CHECK: not copyable: its local `twice` (line [[#@LINE+3]]) is not copied as a value
gen<int> closure() {
  int a = 1;
  auto twice = [&] { return 2 * a; };
  yield twice();
  yield a;
}

struct Inner {
  int value = 1;
  int* own = &value;
};

// CHECK-LABEL: gen<int> inner(
// CHECK: not copyable: its local `i` (line [[#@LINE+2]]) is not copied as a value
gen<int> inner() {
  Inner i;
  yield *i.own;
  yield i.value;
}

// CHECK-LABEL: gen<int> unique(
// CHECK: not copyable: its parameter `p` cannot be copied
gen<int> unique(std::unique_ptr<int> p) { yield *p; }

// CHECK-LABEL: gen<int> pointers(
// CHECK: not copyable: its parameter `p` cannot be copied
gen<int> pointers(std::vector<std::unique_ptr<int>> p) { yield *p[0]; }

// CHECK-LABEL: gen<int> text(
// CHECK: not copyable: its local `s` (line [[#@LINE+2]]) is not copied as a value
gen<int> text() {
  std::string s = "s";
  yield s[0];
  s += 't';
}

// CHECK-LABEL: gen<int> loop(
// CHECK: not copyable: it keeps the iterators of a range-for
gen<int> loop(std::vector<int> v) {
  for (int x : v) yield x;
}

// CHECK-LABEL: gen<int> from(
// CHECK: not copyable: it delegates
gen<int> from(std::vector<int> v) { yield_from v; }

// CHECK-LABEL: gen<long> templated(
// CHECK: not copyable: it is a template
template <class T>
gen<long> templated(T n) {
  yield n;
}

int main() {}
