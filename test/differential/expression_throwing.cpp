// expression_throwing - exceptions in full-expressions with a suspension: their temporaries are destroyed
#include "trace.h"

#include <rill/keywords.h>

gen<int> throwing() {
  make("a"), yield 1, point("first");
  const bool b = view(make_thrower("b")).size() == 1 && (yield 2, may_throw("second", true));
  yield b;
  try {
    make("c"), (yield 3, point("third"));
  } catch (const Failure& failure) {
    note("caught %s", failure.where.c_str());
  }
}

int main() {
  drive([] { return throwing(); });
  drive_in_place([](Round& r) {
    for (auto&& x : throwing()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = throwing();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
