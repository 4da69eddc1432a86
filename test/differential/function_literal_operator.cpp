// function_literal_operator - generators as literal operators, conversion functions and hidden friends
#include "trace.h"

#include <rill/keywords.h>

gen<int> operator""_upto(unsigned long long n) {
  for (int i = 0; i < static_cast<int>(n); ++i) yield i;
}

class Range {
 public:
  explicit Range(int n) : n_(n) {}
  operator gen<int>() const {
    for (int i = 0; i < n_; ++i) yield 10 * i;
  }
  friend gen<int> reversed(const Range& range) {
    for (int i = range.n_; i > 0; --i) yield i;
  }

 private:
  int n_;
};

int sum(gen<int> g) {
  int sum = 0;
  for (int x : g) sum += x;
  return sum;
}

int main() {
  drive([] { return 3_upto; });
  drive_in_place([](Round& r) {
    for (auto&& x : 3_upto) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = 3_upto;
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  const Range range(3);
  note("%d", sum(range));
  gen<int> converted = range;
  for (int x : converted) note("%d", x);
  drive([&] { return reversed(range); });
  drive_in_place([&](Round& r) {
    for (auto&& x : reversed(range)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = reversed(range);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
