// local_initialiser_forms - every way to initialise a local
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

struct Point {
  int x = 1;
  int y = 2;
};

gen<int> forms() {
  int a = 1, b(2), c{3}, d = {4}, e{};
  int *p = &a, &r = b, array[2] = {5};
  auto f = 6;
  decltype(f) g = 7;
  std::vector<int> three(3, 8);
  std::vector<int> listed{3, 8};
  Point plain;
  Point braced{9};
  Point named = {10, 11};
  auto made = Point{12, 13};
  int* allocated = new int(14);
  std::unique_ptr<int> owner(allocated);
  yield a + b + c + d + e;
  yield *p + r + array[0] + array[1];
  yield f + g;
  yield static_cast<int>(three.size() + listed.size());
  yield plain.x + plain.y;
  yield braced.x + braced.y;
  yield named.x + named.y;
  yield made.x + made.y;
  yield *owner;
}

int main() {
  drive([] { return forms(); });
  drive_in_place([](Round& r) {
    for (auto&& x : forms()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = forms();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
