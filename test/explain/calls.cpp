// Each call of a generator: in place, nested, a restart or boxed, and why; in the order of the source.
// RUN: cd %S && %rill explain calls.cpp -- -std=c++17 | FileCheck %s
#include <rill/keywords.h>

#include <utility>

gen<int> declared(int n);

gen<int> count(int n) {
  for (int i = 0; i < n; ++i) yield i;
}
gen<int> twice(int n) {
  yield_from count(n);
  yield_from twice(n - 1);
  yield n;
  yield_from twice(n - 2);
}
gen<int> pass(gen<int> g) { return g; }

int main() {
  for (int i : count(3)) (void)i;
  for (int i : declared(3)) (void)i;
  auto only_used = count(4);
  while (auto x = only_used.next()) (void)*x;
  auto moved = count(5);
  gen<int> taken = std::move(moved);
  gen<int> boxed = pass(count(6));
  count(8).for_each([](int) {});
}
// CHECK-LABEL: {{^}}calls
// CHECK-NEXT: place {{ *}}callee {{ *}}form {{ *}}why
// CHECK-NEXT: calls.cpp:13:14 {{ *}}count {{ *}}in place {{ *}}the operand of yield_from
// CHECK-NEXT: calls.cpp:14:14 {{ *}}twice {{ *}}nested {{ *}}the operand of yield_from, in a recursion
// CHECK-NEXT: calls.cpp:16:14 {{ *}}twice {{ *}}restart {{ *}}a tail call: it starts the frame again
// CHECK-NEXT: calls.cpp:21:16 {{ *}}count {{ *}}in place, pushed {{ *}}the range of a range-for
// CHECK-NEXT: calls.cpp:22:16 {{ *}}declared {{ *}}boxed {{ *}}its definition is not in this translation unit
// CHECK-NEXT: calls.cpp:23:20 {{ *}}count {{ *}}in place {{ *}}a local that is only iterated over
// CHECK-NEXT: calls.cpp:25:16 {{ *}}count {{ *}}boxed {{ *}}its type can be observed here
// CHECK-NEXT: calls.cpp:27:20 {{ *}}pass {{ *}}boxed {{ *}}it is no generator, but a function that returns a gen
// CHECK-NEXT: calls.cpp:27:25 {{ *}}count {{ *}}boxed {{ *}}its type can be observed here
// CHECK-NEXT: calls.cpp:28:3 {{ *}}count {{ *}}in place, pushed {{ *}}the object of a member of the stream
// CHECK-NOT: demanded
