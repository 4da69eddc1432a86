// expression_logical - suspensions in the operands of && and ||
#include "trace.h"

#include <rill/keywords.h>

gen<int> logical(bool a, bool b) {
  if (a && (yield 1, b)) yield 10;
  if (a || (yield 2, b)) yield 20;
  const bool c = (yield 3, a) && (yield 4, b);
  yield c;
  const bool d = view(make("left")).size() == 4 && (yield 5, a) && view(make("right")).size() == 5;
  yield d;
  static_cast<void>(b && (yield 6, true));
}

int main() {
  drive([] { return logical(false, false); });
  drive_in_place([](Round& r) {
    for (auto&& x : logical(false, false)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = logical(false, false);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return logical(false, true); });
  drive_in_place([](Round& r) {
    for (auto&& x : logical(false, true)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = logical(false, true);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return logical(true, false); });
  drive_in_place([](Round& r) {
    for (auto&& x : logical(true, false)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = logical(true, false);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return logical(true, true); });
  drive_in_place([](Round& r) {
    for (auto&& x : logical(true, true)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = logical(true, true);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
