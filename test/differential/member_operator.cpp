// member_operator - operators that are generators: call, index, conversion-like functions
#include "trace.h"

#include <rill/keywords.h>

class Table {
 public:
  gen<int> operator()(int n) const {
    for (int i = 0; i < n; ++i) yield base_ * i;
  }
  gen<int> operator[](int row) const {
    yield row;
    yield row + base_;
  }
  gen<int> operator*() {
    yield ++base_;
  }
  friend gen<int> operator+(const Table& a, const Table& b) {
    yield a.base_;
    yield b.base_;
  }

 private:
  int base_ = 3;
};

int main() {
  Table table;
  drive([&] { return table(3); });
  drive_in_place([&](Round& r) {
    for (auto&& x : table(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = table(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([&] { return table[7]; });
  drive_in_place([&](Round& r) {
    for (auto&& x : table[7]) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = table[7];
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  for (int x : *table) note("%d", x);
  for (int x : table + table) note("%d", x);
}
