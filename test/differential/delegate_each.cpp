// delegate_each - the long form: co_yield rill::each(range)
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

gen<int> inner(int n) {
  Tracer t("inner");
  for (int i = 0; i < n; ++i) co_yield i;
}

gen<int> outer() {
  co_yield rill::each(inner(2));
  std::vector<int> local{10, 11};
  co_yield rill::each(local);
  co_yield rill::each(std::vector<int>{20});
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
}
