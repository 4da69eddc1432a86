// throw_in_locals - the constructor of each local throws in turn: exactly what was built is destroyed
#include "trace.h"

#include <rill/keywords.h>

gen<int> objects() {
  Thrower a("a");
  yield 1;
  Thrower b("b");
  Thrower c("c");
  {
    Thrower d("d");
    yield 2;
    Thrower e("e");
  }
  yield 3;
  Thrower f("f");
  yield 4;
}

int main() {
  drive([] { return objects(); });
  drive_in_place([](Round& r) {
    for (auto&& x : objects()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = objects();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
