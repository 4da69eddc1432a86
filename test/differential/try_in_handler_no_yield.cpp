// try_in_handler_no_yield - a try block without a suspension, whose handler has objects and loops
#include "trace.h"

#include <rill/keywords.h>

gen<int> plain(int n) {
  for (int i = 0; i < n; ++i) {
    int found = 0;
    try {
      Thrower t("t" + std::to_string(i));
      found = may_throw("found", i);
    } catch (const Failure& failure) {
      Tracer t("handler");
      for (int j = 0; j < 2; ++j) found -= j + 1;
      note("caught %s", failure.where.c_str());
    }
    yield found;
  }
}

int main() {
  drive([] { return plain(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : plain(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = plain(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
