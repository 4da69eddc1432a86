// plain_co_yield - the spellings co_yield and co_return instead of the keywords
#include "trace.h"

#include <rill/keywords.h>

gen<int> plain(int n) {
  for (int i = 0;; ++i) {
    if (i == n) co_return;
    co_yield i;
  }
}

int main() {
  drive([] { return plain(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : plain(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = plain(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
