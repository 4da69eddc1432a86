// Generators without a form in place, and why.
// RUN: cd %S && %rill explain no-form-in-place.cpp -- -std=c++17 | FileCheck %s
#include <rill/keywords.h>

struct base {
  // CHECK: base::in_class()
  // CHECK-NEXT: , in place as in_class_in_place
  gen<int> in_class() { yield value; }
  // CHECK: base::dynamic() const
  // CHECK-NEXT: , no form in place: it is virtual
  virtual gen<int> dynamic() const { yield value; }
  // CHECK: base::operator()(
  // CHECK-NEXT: , no form in place: it is an operator
  gen<int> operator()(int n) { yield n; }
  gen<int> outside();
  virtual ~base() = default;
  int value = 0;
};

// CHECK: base::outside()
// CHECK-NEXT: , no form in place: it is a member defined outside its class
gen<int> base::outside() { yield value; }

int main() {
  int a = 1;
  // CHECK: gen<int> main::lambda(int n)
  // CHECK-NEXT: , no form in place: it is a lambda
  auto lambda = [&a](int n) -> gen<int> { yield a + n; };
  for (int x : lambda(2)) a += x;
  return a;
}
