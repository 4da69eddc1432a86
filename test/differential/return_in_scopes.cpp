// return_in_scopes - co_return in scopes with objects: all are destroyed, innermost first
#include "trace.h"

#include <rill/keywords.h>

gen<int> scopes(int n) {
  Tracer a("a");
  for (int i = 0;; ++i) {
    Tracer b("b");
    {
      Tracer c("c");
      if (i == n) co_return;
      yield i;
      const Tracer& d = make("d");
      if (i == n - 1) {
        Tracer e("e");
        yield 100;
        co_return;
      }
      note("%s", d.c_str());
    }
    Tracer f("f");
  }
}

int main() {
  drive([] { return scopes(0); });
  drive_in_place([](Round& r) {
    for (auto&& x : scopes(0)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = scopes(0);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return scopes(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : scopes(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = scopes(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
