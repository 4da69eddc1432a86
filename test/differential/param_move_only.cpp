// param_move_only - move-only parameters
#include "trace.h"

#include <rill/keywords.h>

gen<int> owners(std::unique_ptr<int> p, MoveOnly m) {
  yield *p;
  yield static_cast<int>(m.name().size());
  auto q = std::move(p);
  *q += 1;
  yield *q;
  yield p ? 1 : 0;
}

int main() {
  drive([] { return owners(std::make_unique<int>(5), make_move_only("abc")); });
  drive_in_place([](Round& r) {
    for (auto&& x : owners(std::make_unique<int>(5), make_move_only("abc"))) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = owners(std::make_unique<int>(5), make_move_only("abc"));
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
