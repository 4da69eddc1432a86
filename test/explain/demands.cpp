// Variables that demand a stream in place with rill::in_place.
// RUN: cd %S && %rill explain demands.cpp -- -std=c++17 | FileCheck %s
#include <rill/keywords.h>

gen<int> count(int n) {
  for (int i = 0; i < n; ++i) yield i;
}

int main() {
  rill::in_place demanded = count(7);
  for (int i : demanded) (void)i;
}
// CHECK-LABEL: {{^}}calls
// CHECK: demands.cpp:10:29 {{ *}}count {{ *}}in place
// CHECK: demanded with rill::in_place
// CHECK-NEXT: place
// CHECK-NEXT: demands.cpp:10:18 {{ *}}demanded {{ *}}granted
