// local_unique_ptr - move-only locals: unique_ptr, moved between scopes
#include "trace.h"

#include <rill/keywords.h>

gen<int> owners(int n) {
  auto p = std::make_unique<int>(n);
  yield *p;
  std::unique_ptr<int> q;
  yield q ? 1 : 0;
  q = std::move(p);
  yield p ? 1 : 0;
  yield *q;
  {
    auto r = std::move(q);
    *r += 1;
    yield *r;
  }
  yield q ? 1 : 0;
}

int main() {
  drive([] { return owners(5); });
  drive_in_place([](Round& r) {
    for (auto&& x : owners(5)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = owners(5);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
