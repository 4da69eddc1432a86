// block_shadowing - the same name in nested blocks and in siblings
#include "trace.h"

#include <rill/keywords.h>

gen<int> shadows(int x) {
  yield x;
  {
    int x = 10;
    yield x;
    {
      int x = 20;
      yield x;
      x += 1;
      yield x;
    }
    yield ++x;
  }
  {
    const char* x = "text";
    yield static_cast<int>(x[0] == 't');
  }
  for (int x = 30; x < 32; ++x) {
    yield x;
    int y = x;
    {
      int x = y + 100;
      yield x;
    }
  }
  yield x;
}

int main() {
  drive([] { return shadows(1); });
  drive_in_place([](Round& r) {
    for (auto&& x : shadows(1)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = shadows(1);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
