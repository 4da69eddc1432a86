// range_vector - range-for over a vector local, by value, by reference, by const reference
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

gen<int> walk() {
  std::vector<int> v{1, 2, 3};
  for (int x : v) yield x;
  for (int& x : v) {
    x *= 10;
    yield x;
  }
  for (const int& x : v) yield x + 1;
  for (auto&& x : v) yield x + 2;
}

int main() {
  drive([] { return walk(); });
  drive_in_place([](Round& r) {
    for (auto&& x : walk()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = walk();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
