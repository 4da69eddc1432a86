// local_own_address - objects whose address is kept: pointers between locals stay valid across suspensions
#include "trace.h"

#include <rill/keywords.h>

struct Node {
  int value;
  Node* next;
};

gen<int> linked() {
  Node c{3, nullptr};
  Node b{2, &c};
  Node a{1, &b};
  c.next = &a;
  Node* at = &a;
  for (int i = 0; i < 5; ++i) {
    yield at->value;
    at->value += 10;
    at = at->next;
  }
  int self = 4;
  int* p = &self;
  int** pp = &p;
  yield **pp;
  **pp = 5;
  yield self;
}

int main() {
  drive([] { return linked(); });
  drive_in_place([](Round& r) {
    for (auto&& x : linked()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = linked();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
