// try_rethrow - a handler throws again, the same and another exception
#include "trace.h"

#include <rill/keywords.h>

gen<int> again(int how) {
  try {
    try {
      Tracer t("inner");
      yield 1;
      if (how >= 0) throw Failure{"first"};
    } catch (Failure& failure) {
      note("inner caught %s", failure.where.c_str());
      failure.where += ", again";
      if (how == 0) throw;
      if (how == 1) throw Failure{"second"};
      if (how == 2) throw 3;
    }
    yield 2;
  } catch (const Failure& failure) {
    note("outer caught %s", failure.where.c_str());
  }
  yield 3;
}

int main() {
  for (int how = -1; how < 4; ++how) {
  drive([how] { return again(how); });
  drive_in_place([how](Round& r) {
    for (auto&& x : again(how)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([how](Round& r) {
    auto g = again(how);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  }
}
