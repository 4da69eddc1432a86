// loop_for - a for loop, its variable alive across the suspension
#include "trace.h"

#include <rill/keywords.h>

gen<int> count(int from, int to) {
  for (int i = from; i < to; ++i) {
    yield i;
  }
}

int main() {
  drive([] { return count(2, 6); });
  drive_in_place([](Round& r) {
    for (auto&& x : count(2, 6)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = count(2, 6);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive_in_place([](Round& r) {
    count(2, 6).for_each([&](auto&& x) { return r.take(x) ? rill::flow::go : rill::flow::stop; });
  });
  drive_in_place([](Round& r) {
    for (auto&& x : count(3, 3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = count(3, 3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
