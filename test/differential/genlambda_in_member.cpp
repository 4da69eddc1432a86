// genlambda_in_member - generator lambdas in member functions capture this
#include "trace.h"

#include <rill/keywords.h>

class Tree {
 public:
  explicit Tree(int n) : n_(n) {}
  int sum() const {
    auto values = [this]() -> gen<int> {
      for (int i = 0; i < n_; ++i) yield scaled(i);
    };
    int sum = 0;
    for (int x : values()) sum += x;
    return sum;
  }
  gen<int> values() const {
    auto more = [&](int step) -> gen<int> {
      yield n_ + step;
      yield this->scaled(step);
    };
    for (int x : more(1)) yield x;
    for (int x : more(2)) yield x;
  }

 private:
  int scaled(int x) const { return 10 * x; }
  int n_;
};

int main() {
  const Tree tree(4);
  note("%d", tree.sum());
  drive([&] { return tree.values(); });
  drive_in_place([&](Round& r) {
    for (auto&& x : tree.values()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = tree.values();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
