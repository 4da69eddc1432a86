// recursion_generator_lambda - a recursive generator lambda through std::function
#include "trace.h"

#include <functional>

#include <rill/keywords.h>

int main() {
  std::function<gen<int>(int)> countdown = [&](int n) -> gen<int> {
    Tracer t("t" + std::to_string(n));
    yield n;
    if (n > 0) yield_from countdown(n - 1);
  };
  drive([&] { return countdown(2); });
  drive_in_place([&](Round& r) {
    for (auto&& x : countdown(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = countdown(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  auto fibonacci = [](auto& self, int n) -> gen<int> {
    if (n < 2) {
      yield n;
      co_return;
    }
    yield_from self(self, n - 1);
    yield_from self(self, n - 2);
  };
  drive([&] { return fibonacci(fibonacci, 4); });
  drive_in_place([&](Round& r) {
    for (auto&& x : fibonacci(fibonacci, 4)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = fibonacci(fibonacci, 4);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
