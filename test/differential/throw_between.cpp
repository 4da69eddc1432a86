// throw_between - an exception between suspensions; afterwards the generator is exhausted
#include "trace.h"

#include <rill/keywords.h>

gen<int> failing(int at) {
  Tracer t("t");
  for (int i = 0; i < 3; ++i) {
    Tracer u("u");
    if (i == at) throw Failure{std::to_string(i)};
    yield i;
  }
}

int main() {
  drive([] { return failing(1); });
  drive_in_place([](Round& r) {
    for (auto&& x : failing(1)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = failing(1);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return failing(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : failing(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = failing(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  auto g = failing(1);
  for (int k = 0; k < 4; ++k) {
    try {
      auto x = g.next();
      note(x ? "an element" : "none");
    } catch (const Failure& failure) {
      note("caught %s", failure.where.c_str());
    }
  }
  note(g.begin() == g.end() ? "empty" : "WRONG");
}
