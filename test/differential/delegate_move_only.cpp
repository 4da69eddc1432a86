// delegate_move_only - elements that can only be moved pass through a delegation
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

gen<std::unique_ptr<int>> inner(int n) {
  for (int i = 0; i < n; ++i) yield std::make_unique<int>(i);
}

gen<std::unique_ptr<int>> outer() {
  yield_from inner(2);
  yield std::make_unique<int>(7);
  yield_from inner(1);
}

int main() {
  drive([] { return outer(); });
  drive_in_place([](Round& r) {
    for (auto&& x : outer()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = outer();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  for (auto&& p : outer()) {
    auto taken = std::move(p);
    note("%d", *taken);
  }
}
