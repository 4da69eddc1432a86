// yield_unique_ptr - gen<unique_ptr>: elements that can only be moved
#include "trace.h"

#include <rill/keywords.h>

gen<std::unique_ptr<int>> owners(int n) {
  for (int i = 0; i < n; ++i) {
    auto p = std::make_unique<int>(i);
    yield std::move(p);
    note(p ? "still here" : "taken");
    yield std::make_unique<int>(10 * i);
    yield nullptr;
  }
}

int main() {
  drive([] { return owners(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : owners(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = owners(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  for (auto&& p : owners(2)) {
    auto taken = std::move(p);
    note("%d", taken ? *taken : -1);
  }
}
