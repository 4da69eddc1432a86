// switch_loop_inside - a loop in a case, and a break that leaves only the loop
#include "trace.h"

#include <rill/keywords.h>

enum class Kind { none, some, many };

gen<int> kinds(Kind kind) {
  switch (kind) {
    case Kind::none:
      break;
    case Kind::many:
      for (int i = 0;; ++i) {
        if (i == 2) break;
        yield i;
      }
      yield 20;
      break;
    case Kind::some:
      yield 1;
      break;
  }
  note("end");
}

int main() {
  drive([] { return kinds(Kind::none); });
  drive_in_place([](Round& r) {
    for (auto&& x : kinds(Kind::none)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = kinds(Kind::none);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return kinds(Kind::some); });
  drive_in_place([](Round& r) {
    for (auto&& x : kinds(Kind::some)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = kinds(Kind::some);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return kinds(Kind::many); });
  drive_in_place([](Round& r) {
    for (auto&& x : kinds(Kind::many)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = kinds(Kind::many);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
