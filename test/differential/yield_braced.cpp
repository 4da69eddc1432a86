// yield_braced - the operand is a braced list
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

struct Point {
  int x = 0, y = 0;
  std::string name() const { return std::to_string(x) + "/" + std::to_string(y); }
};

gen<std::pair<int, int>> pairs(int n) {
  yield {1, 2};
  yield {n, n + 1};
  yield {};
}

gen<Point> points() {
  int x = 5;
  yield {3, 4};
  yield {x};
}

gen<const std::vector<int>&> vectors() {
  yield {1, 2, 3};
  yield {};
}

gen<int> numbers() {
  yield {7};
  yield {};
}

int main() {
  drive([] { return pairs(5); });
  drive_in_place([](Round& r) {
    for (auto&& x : pairs(5)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = pairs(5);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return points(); });
  drive_in_place([](Round& r) {
    for (auto&& x : points()) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return vectors(); });
  drive_in_place([](Round& r) {
    for (auto&& x : vectors()) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return numbers(); });
  drive_in_place([](Round& r) {
    for (auto&& x : numbers()) {
      if (!r.take(x)) break;
    }
  });
}
