// What is alive during which suspension.
// RUN: cd %S && %rill explain lifetimes.cpp -- -std=c++17 | FileCheck %s
#include <rill/keywords.h>

#include <string>
#include <utility>
#include <vector>

std::string make(int n) { return std::string(static_cast<std::size_t>(n), 'x'); }

gen<const char*> lifetimes(const std::vector<int>& numbers) {
  const int constant = 3;
  for (int number : numbers) {
    if (number > constant) {
      int not_across = number;
      ++not_across;
    }
    yield make(number).c_str();
  }
  {
    const std::string& extended = make(1);
    yield extended.c_str();
  }
  auto [first, second] = std::pair<int, std::string>(1, "a");
  yield second.c_str() + first;
}

// CHECK: gen<const char *> lifetimes(const std::vector<int> &numbers)
// CHECK: not in constant expressions
// CHECK-NOT: not_across
// CHECK-NOT: constant
// CHECK: numbers {{.*}} all {{ *}}a parameter
// CHECK: rill_range_13 {{.*}} line 18 {{ *}}the range of a range-for
// CHECK-NOT: number
// CHECK: extended {{.*}} line 22 {{ *}}a temporary whose life a
// CHECK: rill_parts_24 {{.*}} line 25 {{ *}}a local
// CHECK: rill_temporary_18 {{.*}} line 18 {{ *}}a temporary of an
// CHECK: rill_state {{.*}} all {{ *}}where the stream is
// CHECK: rill_element {{.*}} all {{ *}}what the consumer sees
// CHECK: line {{ *}}state {{ *}}suspended at
// CHECK-NEXT: 18 {{ *}}line_18 {{ *}}yield
// CHECK-NEXT: 22 {{ *}}line_22 {{ *}}yield
// CHECK-NEXT: 25 {{ *}}line_25 {{ *}}yield

gen<int> several(std::vector<int> list) {
  double d = 1;
  yield 1; yield 2;
  yield_from list;
  yield static_cast<int>(d);
}
// CHECK-LABEL: several(
// CHECK: d {{ *}}double {{ *}}all
// CHECK: rill_delegate_48 {{.*}} line 48 {{ *}}the range of
// CHECK: rill_element {{.*}} line 47, 49
// CHECK: rill_value {{.*}} all
// CHECK: 47 {{ *}}line_47 {{ *}}yield
// CHECK-NEXT: 47 {{ *}}line_47_2 {{ *}}yield
// CHECK-NEXT: 48 {{ *}}line_48 {{ *}}yield_from
// CHECK-NEXT: 49 {{ *}}line_49 {{ *}}yield
