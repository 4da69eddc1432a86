// delegate_only - generators that only delegate, and one of nothing
#include "trace.h"

#include <rill/keywords.h>

gen<int> nothing() {
  if (false) yield 1;
}

gen<int> leaf(int x) {
  yield x;
}

gen<int> forward(int x) {
  yield_from leaf(x);
}

gen<int> several() {
  yield_from nothing();
  yield_from leaf(1);
  yield_from nothing();
  yield_from forward(2);
  yield_from nothing();
}

int main() {
  drive([] { return several(); });
  drive_in_place([](Round& r) {
    for (auto&& x : several()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = several();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive_in_place([](Round& r) {
    several().for_each([&](auto&& x) { return r.take(x) ? rill::flow::go : rill::flow::stop; });
  });
  drive([] { return nothing(); });
  drive_in_place([](Round& r) {
    for (auto&& x : nothing()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = nothing();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
