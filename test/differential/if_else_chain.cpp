// if_else_chain - suspensions in the branches of an if/else chain
#include "trace.h"

#include <rill/keywords.h>

gen<int> classify(int n) {
  for (int i = 0; i < n; ++i) {
    if (i % 15 == 0) {
      yield 15;
    } else if (i % 5 == 0) {
      yield 5;
      yield 50;
    } else if (i % 3 == 0)
      yield 3;
    else {
      note("%d is nothing", i);
    }
    note("next");
  }
}

int main() {
  drive([] { return classify(8); });
  drive_in_place([](Round& r) {
    for (auto&& x : classify(8)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = classify(8);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  show("more", classify(17));
}
