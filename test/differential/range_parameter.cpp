// range_parameter - range-for over a parameter: a vector by value, by reference
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

gen<int> by_value(std::vector<int> v) {
  for (int x : v) yield x;
}

gen<int> by_reference(std::vector<int>& v) {
  for (int& x : v) yield x++;
}

gen<int> by_const_reference(const std::vector<int>& v) {
  for (int x : v) yield x;
}

int main() {
  drive([] { return by_value({1, 2, 3}); });
  drive_in_place([](Round& r) {
    for (auto&& x : by_value({1, 2, 3})) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = by_value({1, 2, 3});
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  std::vector<int> v{4, 5, 6};
  drive([&] { return by_reference(v); });
  drive_in_place([&](Round& r) {
    for (auto&& x : by_reference(v)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = by_reference(v);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([&] { return by_const_reference(v); });
  drive_in_place([&](Round& r) {
    for (auto&& x : by_const_reference(v)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = by_const_reference(v);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
