// local_reference - references to locals, to parameters, to elements and through pointers
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

gen<int> references(int n) {
  int a = 1;
  int& r = a;
  const int& c = a;
  std::vector<int> v{7, 8};
  int& element = v[1];
  int* p = &n;
  int& through = *p;
  yield r;
  r = 5;
  yield a;
  yield c;
  element = 9;
  yield v[1];
  through += 1;
  yield n;
  int&& moved = std::move(a);
  moved = 6;
  yield a;
  auto& deduced = v;
  deduced.push_back(10);
  yield static_cast<int>(v.size());
}

int main() {
  drive([] { return references(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : references(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = references(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
