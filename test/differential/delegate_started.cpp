// delegate_started - delegation to a generator that has been started goes on at its current element
#include "trace.h"

#include <rill/keywords.h>

gen<int> inner(int n) {
  Tracer t("inner");
  for (int i = 0; i < n; ++i) yield i;
}

gen<int> outer(int taken) {
  gen<int> g = inner(3);
  for (int i = 0; i < taken; ++i) g.next();
  yield -1;
  yield_from g;
  note(g.next() ? "WRONG" : "used up");
  yield -2;
}

int main() {
  drive([] { return outer(0); });
  drive_in_place([](Round& r) {
    for (auto&& x : outer(0)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = outer(0);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return outer(1); });
  drive_in_place([](Round& r) {
    for (auto&& x : outer(1)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = outer(1);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return outer(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : outer(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = outer(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return outer(5); });
  drive_in_place([](Round& r) {
    for (auto&& x : outer(5)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = outer(5);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
