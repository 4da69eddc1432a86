// genlambda_generic - generic generator lambdas
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

int main() {
  auto repeat = [](auto value, int n) -> gen<decltype(value)> {
    for (int i = 0; i < n; ++i) yield value;
  };
  drive([&] { return repeat(5, 2); });
  drive_in_place([&](Round& r) {
    for (auto&& x : repeat(5, 2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = repeat(5, 2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([&] { return repeat(std::string("s"), 2); });
  drive_in_place([&](Round& r) {
    for (auto&& x : repeat(std::string("s"), 2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = repeat(std::string("s"), 2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  auto all = [](const auto& range) -> gen<int> {
    for (const auto& x : range) {
      auto copy = x;
      yield copy + 1;
    }
  };
  const std::vector<int> values{1, 2};
  drive([&] { return all(values); });
  drive_in_place([&](Round& r) {
    for (auto&& x : all(values)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = all(values);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
