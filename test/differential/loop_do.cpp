// loop_do - do loops: condition after the suspension, continue goes to the condition
#include "trace.h"

#include <rill/keywords.h>

gen<int> digits(int n) {
  do {
    yield n % 10;
    n /= 10;
  } while (n != 0);
}

gen<int> skipping(int n) {
  int i = 0;
  do {
    if (i % 2) continue;
    yield i;
    if (i == 4) break;
  } while (note("condition %d", i), ++i < n);
}

int main() {
  drive([] { return digits(407); });
  drive_in_place([](Round& r) {
    for (auto&& x : digits(407)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = digits(407);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return digits(0); });
  drive_in_place([](Round& r) {
    for (auto&& x : digits(0)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = digits(0);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return skipping(4); });
  drive_in_place([](Round& r) {
    for (auto&& x : skipping(4)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = skipping(4);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return skipping(9); });
  drive_in_place([](Round& r) {
    for (auto&& x : skipping(9)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = skipping(9);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
