// constant_ranges - constant expressions with range-fors, members, and streams in constexpr functions
#include "trace.h"

#include <array>
#include <string_view>
#include <utility>

#include <rill/keywords.h>

struct Item {
  int price, count;
};
constexpr Item items[] = {{3, 1}, {5, 0}, {7, 2}};
constexpr std::array<int, 4> numbers = {4, 1, 3, 2};

gen<int> totals() {
  for (const auto& [price, count] : items) {
    if (count == 0) continue;
    yield price* count;
  }
}
RILL_STATIC_ASSERT(rill::collect<3>(totals())[1] == 14);

gen<int> pairs(const std::array<int, 4>& values) {
  for (int a : values)
    for (const int& b : values) {
      if (a == 3) break;
      if (a < b) yield a * 10 + b;
    }
}
RILL_STATIC_ASSERT(rill::collect<4>(pairs(numbers))[0] == 14);
RILL_STATIC_ASSERT(rill::collect<4>(pairs(numbers))[3] == 24);

gen<char> letters(std::string_view text, bool doubled) {
  for (char c : text) {
    yield c;
    if (doubled) yield c;
  }
}
RILL_STATIC_ASSERT(rill::collect<4>(letters("ab", true))[3] == 'b');

// over an array of the frame
gen<int> own(int n) {
  int squares[] = {n, n * n};
  for (int& x : squares) {
    yield x;
    ++x;
  }
  yield squares[0] + squares[1];
}
RILL_STATIC_ASSERT(rill::collect<3>(own(3))[2] == 14);

class Grid {
 public:
  constexpr Grid(int w, int h) : width_(w), height_(h) {}
  gen<int> cells() const {
    for (int y = 0; y < height_; ++y)
      for (int x = 0; x < width_; ++x) yield index(x, y);
  }
  gen<int> shrinking() {
    while (--width_ > 0) yield width_;
  }
  static gen<int> counting(int n) {
    while (n > 0) yield n--;
  }

 private:
  constexpr int index(int x, int y) const { return y * 10 + x; }
  int width_, height_;
};
constexpr Grid grid{2, 2};
RILL_STATIC_ASSERT(rill::collect<4>(grid.cells())[3] == 11);
RILL_STATIC_ASSERT(rill::collect<2>(Grid::counting(3))[1] == 2);
RILL_CONSTEXPR auto cells = rill::collect<5>(grid.cells());

// a stream can be asked for its elements in every way; natively, the function would never be constant
#ifdef RILL_NATIVE
#define CONSTEXPR_WHERE_LOWERED inline
#else
#define CONSTEXPR_WHERE_LOWERED constexpr
#endif
CONSTEXPR_WHERE_LOWERED int sum(int n) {
  int result = 0;
  for (int x : Grid::counting(n)) {
    if (x == 1) break;
    result += x;
  }
  for (int x : totals()) result += x;
  Grid::counting(n).for_each([&](int x) { result += x; });
  auto g = Grid::counting(n);
  while (auto x = g.next()) result += *x;
  auto h = Grid::counting(n);
  rill::for_each(h, [&](int x) {
    result -= x;
    return x == 2 ? rill::flow::stop : rill::flow::go;
  });
  return result;
}
RILL_STATIC_ASSERT(sum(4) == 37);
template <class Unused = void>
constexpr int first_above(int n) {
  for (int x : totals()) {
    if (x > n) return x;
  }
  for (int x : totals()) n -= x;
  return n;
}
RILL_STATIC_ASSERT(first_above(5) == 14);
RILL_STATIC_ASSERT(first_above(50) == 33);
RILL_CONSTEXPR int summed = sum(5);

int main() {
  note("%d %d", summed, sum(6));
  for (int x : cells) note("cell %d", x);
  drive([] { return totals(); });
  drive([] { return pairs(numbers); });
  drive([] { return own(4); });
  drive([] { return letters("abc", true); });
  drive([] { return grid.cells(); });
  drive_in_place([](Round& r) {
    for (auto&& x : pairs(numbers)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    Grid changing(4, 0);
    for (auto&& x : changing.shrinking()) {
      if (!r.take(x)) break;
    }
  });
}
