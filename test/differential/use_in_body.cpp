// use_in_body - a generator that calls another in a range-for, with objects and jumps
#include "trace.h"

#include <rill/keywords.h>

gen<int> inner(int n) {
  Tracer t("inner " + std::to_string(n));
  for (int i = 0; i < n; ++i) yield i;
}

gen<int> outer(int n) {
  Tracer t("outer");
  for (int i : inner(n)) {
    Tracer u("loop");
    if (i == 1) continue;
    for (int j : inner(i + 1)) {
      if (j == 2) break;
      yield 10 * i + j;
    }
    if (i == 3) co_return;
  }
  inner(2).for_each([](int x) { note("no suspension: %d", x); });
}

int main() {
  drive([] { return outer(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : outer(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = outer(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive_in_place([](Round& r) {
    outer(3).for_each([&](auto&& x) { return r.take(x) ? rill::flow::go : rill::flow::stop; });
  });
  drive([] { return outer(9); });
  drive_in_place([](Round& r) {
    for (auto&& x : outer(9)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = outer(9);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
