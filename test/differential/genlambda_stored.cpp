// genlambda_stored - generator lambdas in std::function and function pointers, returned from functions
#include "trace.h"

#include <functional>

#include <rill/keywords.h>

std::function<gen<int>(int)> multiples(int factor) {
  return [factor](int n) -> gen<int> {
    for (int i = 1; i <= n; ++i) yield factor * i;
  };
}

auto returned(int base) {
  return [base]() -> gen<int> {
    yield base;
    yield base + 1;
  };
}

int main() {
  const auto threes = multiples(3);
  drive([&] { return threes(2); });
  drive_in_place([&](Round& r) {
    for (auto&& x : threes(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = threes(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  const auto closure = returned(5);
  drive([&] { return closure(); });
  drive_in_place([&](Round& r) {
    for (auto&& x : closure()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = closure();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  gen<int> (*pointer)(int) = [](int n) -> gen<int> {
    yield n;
    yield n * n;
  };
  drive([&] { return pointer(4); });
  drive_in_place([&](Round& r) {
    for (auto&& x : pointer(4)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = pointer(4);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
