// In a template, what depends on its arguments is `?`; what is known is given.
// RUN: cd %S && %rill explain template.cpp -- -std=c++17 | FileCheck %s
#include <rill/keywords.h>

#include <string>

template <class T>
gen<int> before_and_after(int n, T value, double d) {
  std::string text;
  yield n;
  yield static_cast<int>(value + d);
}
// CHECK: gen<int> before_and_after(int n, T value, double d)
// CHECK: frame: ? bytes, depends on T
// CHECK: 0 {{ *}}4 {{ *}}n {{ *}}int
// CHECK: ? {{ *}}? {{ *}}value {{ *}}T {{.*}}; depends on T
// CHECK: ? {{ *}}8 {{ *}}d {{ *}}double
// CHECK: ? {{ *}}{{[0-9]+}} {{ *}}text
// CHECK: ? {{ *}}1 {{ *}}rill_state

template <class A, class B>
struct both {
  template <class C>
  gen<int> member(C c, B b) const {
    b = first;
    yield c;
  }
  A first;
};
// CHECK: both::member(C c, B b) const
// CHECK: frame: ? bytes, depends on A, B, C
// CHECK: 0 {{ *}}8 {{ *}}rill_self {{.*}} `this` of the
// CHECK: ? {{ *}}? {{ *}}c {{.*}}; depends on C
// CHECK: ? {{ *}}? {{ *}}b {{.*}}; depends on B

int main() { return 0; }
