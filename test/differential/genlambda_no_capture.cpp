// genlambda_no_capture - generator lambdas without captures
#include "trace.h"

#include <rill/keywords.h>

auto count = [](int n) -> gen<int> {
  for (int i = 0; i < n; ++i) yield i;
};

int main() {
  auto squares = [](int n) -> gen<int> {
    Tracer t("t");
    for (int i = 0; i < n; ++i) yield i * i;
  };
  drive([&] { return squares(3); });
  drive_in_place([&](Round& r) {
    for (auto&& x : squares(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = squares(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return count(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : count(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = count(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  const auto objects = []() -> gen<const Tracer&> {
    yield make("a");
    Tracer b("b");
    yield b;
  };
  drive([&] { return objects(); });
  drive_in_place([&](Round& r) {
    for (auto&& x : objects()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = objects();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
