// throw_standard - standard exceptions, integers, and an object that is thrown
#include "trace.h"

#include <stdexcept>

#include <rill/keywords.h>

gen<int> failing(int how) {
  Tracer t("t");
  yield 1;
  if (how == 0) throw std::runtime_error("runtime");
  if (how == 1) throw 42;
  if (how == 2) throw Tracer("thrown");
  yield 2;
  std::string().at(1);
}

int main() {
  drive([] { return failing(0); });
  drive_in_place([](Round& r) {
    for (auto&& x : failing(0)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = failing(0);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return failing(1); });
  drive_in_place([](Round& r) {
    for (auto&& x : failing(1)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = failing(1);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive_in_place([](Round& r) {
    for (auto&& x : failing(3)) {
      if (!r.take(x)) break;
    }
  });
  try {
    for (int x : failing(2)) note("%d", x);
  } catch (const Tracer& thrown) {
    note("caught %s", thrown.c_str());
  }
}
