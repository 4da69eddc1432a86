// recursion_mutual - two generators that delegate to each other, and a member that delegates to itself
#include "trace.h"

#include <rill/keywords.h>

gen<int> odd(int n);

gen<int> even(int n) {
  Tracer t("even");
  yield n;
  if (n > 0) yield_from odd(n - 1);
}

gen<int> odd(int n) {
  Tracer t("odd");
  yield n;
  if (n > 0) yield_from even(n - 1);
}

class Countdown {
 public:
  gen<int> from(int n) const {
    yield n * step_;
    if (n > 0) yield_from from(n - 1);
  }

 private:
  int step_ = 10;
};

int main() {
  drive([] { return even(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : even(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = even(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  const Countdown countdown;
  drive([&] { return countdown.from(2); });
  drive_in_place([&](Round& r) {
    for (auto&& x : countdown.from(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = countdown.from(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
