// plain_sequence - suspensions one after another, with statements between
#include "trace.h"

#include <rill/keywords.h>

gen<int> sequence() {
  note("start");
  yield 1;
  note("after one");
  yield 2;
  yield 3;
  note("after three");
}

int main() {
  drive([] { return sequence(); });
  drive_in_place([](Round& r) {
    for (auto&& x : sequence()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = sequence();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive_in_place([](Round& r) {
    sequence().for_each([&](auto&& x) { return r.take(x) ? rill::flow::go : rill::flow::stop; });
  });
}
