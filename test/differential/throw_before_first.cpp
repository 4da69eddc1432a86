// throw_before_first - an exception before the first suspension leaves begin() or next(); then the generator is exhausted
#include "trace.h"

#include <rill/keywords.h>

gen<int> failing(bool fail) {
  Tracer t("t");
  if (fail) throw Failure{"start"};
  yield 1;
}

int main() {
  drive([] { return failing(true); });
  drive_in_place([](Round& r) {
    for (auto&& x : failing(true)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = failing(true);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return failing(false); });
  drive_in_place([](Round& r) {
    for (auto&& x : failing(false)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = failing(false);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  auto g = failing(true);
  try {
    g.next();
  } catch (const Failure& failure) {
    note("caught %s", failure.where.c_str());
  }
  note(g.next() ? "WRONG" : "exhausted");
}
