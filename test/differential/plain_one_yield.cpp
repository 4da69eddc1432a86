// plain_one_yield - one suspension and nothing else
#include "trace.h"

#include <rill/keywords.h>

gen<int> one() {
  yield 1;
}

int main() {
  drive([] { return one(); });
  drive_in_place([](Round& r) {
    for (auto&& x : one()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = one();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive_in_place([](Round& r) {
    one().for_each([&](auto&& x) { return r.take(x) ? rill::flow::go : rill::flow::stop; });
  });
}
