// name_like_type - variables with the name of their type, of a type used later, of a function called later
// warnings: the local class hides a global one
#include "trace.h"

#include <rill/keywords.h>

struct Point {
  int x, y;
};
struct Other {
  int z;
};
int twice(int x) { return 2 * x; }

gen<int> names(int n) {
  Point Point{1, 2};
  yield Point.x;
  struct Point second{3, 4};
  yield second.y + Point.y;
  {
    int Other = 5;
    struct Other other{6};
    yield Other + other.z;
  }
  Other plain{7};
  yield plain.z;
  {
    int twice = ::twice(n);
    yield twice;
  }
  yield twice(n);
  enum Kind { small, large } Kind = large;
  enum Kind other = small;
  yield Kind + other;
}

int main() {
  drive([] { return names(4); });
  drive_in_place([](Round& r) {
    for (auto&& x : names(4)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = names(4);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
