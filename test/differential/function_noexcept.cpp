// function_noexcept - noexcept generators: an exception of the consumer is none of their business
#include "trace.h"

#include <rill/keywords.h>

gen<int> careful(int n) noexcept {
  Tracer t("t");
  for (int i = 0; i < n; ++i) yield i;
}

struct Class {
  gen<int> member() const noexcept {
    yield 1;
    yield 2;
  }
};

int main() {
  drive([] { return careful(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : careful(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = careful(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive_in_place([](Round& r) {
    careful(3).for_each([&](auto&& x) { return r.take(x) ? rill::flow::go : rill::flow::stop; });
  });
  const Class object;
  drive([&] { return object.member(); });
  drive_in_place([&](Round& r) {
    for (auto&& x : object.member()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = object.member();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive_in_place([&](Round& r) {
    object.member().for_each([&](auto&& x) { return r.take(x) ? rill::flow::go : rill::flow::stop; });
  });
  try {
    careful(3).for_each([](int x) {
      if (x == 1) throw x;
    });
  } catch (int x) {
    note("caught %d", x);
  }
  static_assert(noexcept(careful(1)));
}
