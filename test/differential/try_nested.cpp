// try_nested - nested try blocks, each with suspensions and objects
#include "trace.h"

#include <rill/keywords.h>

gen<int> nested() {
  try {
    Thrower a("a");
    yield 1;
    try {
      Thrower b("b");
      yield 2;
      point("inner");
      yield 3;
    } catch (const Failure& failure) {
      note("inner caught %s", failure.where.c_str());
      point("in the handler");
    }
    yield 4;
    point("outer");
  } catch (const Failure& failure) {
    note("outer caught %s", failure.where.c_str());
  }
  yield 5;
}

int main() {
  drive([] { return nested(); });
  drive_in_place([](Round& r) {
    for (auto&& x : nested()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = nested();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
