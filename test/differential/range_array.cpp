// range_array - range-for over C arrays and std::array
#include "trace.h"

#include <array>

#include <rill/keywords.h>

gen<int> walk() {
  int plain[] = {1, 2, 3};
  for (int x : plain) yield x;
  for (int& x : plain) yield ++x;
  std::array<int, 2> standard{{4, 5}};
  for (int x : standard) yield x;
  static const int fixed[] = {6, 7};
  for (auto x : fixed) yield x;
  int matrix[2][2] = {{1, 2}, {3, 4}};
  for (auto& row : matrix) {
    for (int x : row) yield 10 * x;
  }
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
