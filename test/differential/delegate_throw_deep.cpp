// delegate_throw_deep - an exception passes through two delegations and is caught by the third
#include "trace.h"

#include <rill/keywords.h>

gen<int> third() {
  Thrower t("third");
  yield 1;
  point("deep");
}

gen<int> second() {
  Tracer t("second");
  yield_from third();
  yield 2;
}

gen<int> first() {
  for (int i = 0; i < 2; ++i) {
    try {
      Tracer t("try");
      yield_from second();
    } catch (const Failure& failure) {
      note("caught %s", failure.where.c_str());
      continue;
    }
    yield 10 + i;
  }
}

int main() {
  drive([] { return first(); });
  drive_in_place([](Round& r) {
    for (auto&& x : first()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = first();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
