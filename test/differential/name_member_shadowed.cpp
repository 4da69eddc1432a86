// name_member_shadowed - locals and parameters that hide members, and members through this
#include "trace.h"

#include <rill/keywords.h>

class Shadow {
 public:
  int value = 1;
  static int shared;
  int twice() const { return 2 * value; }
  gen<int> values(int value) {
    yield value;
    yield this->value;
    yield Shadow::value;
    int twice = 5;
    yield twice;
    yield this->twice();
    {
      int shared = 7;
      yield shared + Shadow::shared;
    }
    yield shared;
    this->value = value;
    yield this->twice();
  }
};

int Shadow::shared = 100;

int main() {
  Shadow shadow;
  for (int x : shadow.values(10)) note("%d", x);
  drive([&] { return shadow.values(20); });
  drive_in_place([&](Round& r) {
    for (auto&& x : shadow.values(20)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = shadow.values(20);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
