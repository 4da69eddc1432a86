// return_before_all - a generator whose only co_return comes before every suspension
#include "trace.h"

#include <rill/keywords.h>

gen<int> guarded(const int* p) {
  Tracer t("t");
  if (!p) co_return;
  yield *p;
}

int main() {
  const int x = 5;
  drive([] { return guarded(nullptr); });
  drive_in_place([](Round& r) {
    for (auto&& x : guarded(nullptr)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = guarded(nullptr);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([&x] { return guarded(&x); });
  drive_in_place([&x](Round& r) {
    for (auto&& x : guarded(&x)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&x](Round& r) {
    auto g = guarded(&x);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
