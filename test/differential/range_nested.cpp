// range_nested - range-for in range-for, the inner over the variable of the outer
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

gen<int> flatten(const std::vector<std::vector<int>>& rows) {
  for (const auto& row : rows) {
    for (int x : row) {
      if (x < 0) break;
      yield x;
    }
    yield 0;
  }
}

int main() {
  const std::vector<std::vector<int>> rows{{1, 2}, {}, {3, -1, 4}};
  drive([&] { return flatten(rows); });
  drive_in_place([&](Round& r) {
    for (auto&& x : flatten(rows)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = flatten(rows);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
