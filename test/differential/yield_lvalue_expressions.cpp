// yield_lvalue_expressions - lvalues that are not names: conditional, assignment, member, element, dereference, call
#include "trace.h"

#include <rill/keywords.h>

struct Node {
  int value;
  Node* next;
};

int global = 1;
int& global_reference() { return global; }

gen<int&> lvalues(bool first) {
  int a = 10, b = 20;
  int array[] = {30, 31};
  Node second{50, nullptr};
  Node node{40, &second};
  int* p = &a;
  yield first ? a : b;
  yield a = 11;
  yield ++b;
  yield array[1];
  yield node.value;
  yield node.next->value;
  yield *p;
  yield global_reference();
  yield (a);
  yield a += 5;
  note("%d %d %d %d %d", a, b, array[1], node.value, second.value);
}

int main() {
  for (int& x : lvalues(true)) x += 100;
  note("%d", global);
  global = 1;
  drive([] { return lvalues(false); });
  drive_in_place([](Round& r) {
    for (auto&& x : lvalues(false)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = lvalues(false);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
