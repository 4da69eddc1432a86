// param_references - lvalue references, const references and pointers see changes from outside
#include "trace.h"

#include <rill/keywords.h>

gen<int> references(int& r, const int& c, int* p, const int* const q) {
  yield r;
  yield c;
  r += 100;
  *p += 1000;
  yield *p;
  yield *q;
  p = &r;
  yield *p;
}

int main() {
  int a = 1, c = 2, p = 3, q = 4;
  for (int x : references(a, c, &p, &q)) {
    note("%d", x);
    c = 20;
    q = 40;
  }
  note("%d %d %d %d", a, c, p, q);
  drive([&] { return references(a, c, &p, &q); });
  drive_in_place([&](Round& r) {
    for (auto&& x : references(a, c, &p, &q)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = references(a, c, &p, &q);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
