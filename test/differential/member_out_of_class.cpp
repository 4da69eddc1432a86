// member_out_of_class - member functions defined outside of the class, in a namespace
#include "trace.h"

#include <rill/keywords.h>

namespace space {

class Walker {
 public:
  using Step = int;
  explicit Walker(int n);
  gen<int> walk(Step step) const;
  static gen<int> fixed(Step step);

 private:
  struct Bounds {
    int low, high;
  };
  Bounds bounds() const { return {0, n_}; }

  int n_;
  static constexpr int last = 3;
};

Walker::Walker(int n) : n_(n) {}

}   // namespace space

gen<int> space::Walker::walk(Step step) const {
  const Bounds b = bounds();
  for (Step i = b.low; i < b.high; i += step) yield i;
}

gen<int> space::Walker::fixed(Step step) {
  for (int i = 0; i < last; ++i) yield step * i;
}

int main() {
  const space::Walker walker(5);
  drive([&] { return walker.walk(2); });
  drive_in_place([&](Round& r) {
    for (auto&& x : walker.walk(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = walker.walk(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return space::Walker::fixed(10); });
  drive_in_place([](Round& r) {
    for (auto&& x : space::Walker::fixed(10)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = space::Walker::fixed(10);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
