// range_free_begin_end - range-for that finds begin and end by argument-dependent lookup
#include "trace.h"

#include <rill/keywords.h>

namespace counting {

struct Upto {
  int n;
};

class Iterator {
 public:
  explicit Iterator(int i) : i_(i) {}
  int operator*() const { return i_; }
  Iterator& operator++() { ++i_; return *this; }
  bool operator!=(int last) const { return i_ != last; }   // the end is of another type

 private:
  int i_;
};

Iterator begin(const Upto&) { return Iterator(0); }
int end(const Upto& upto) { return upto.n; }

}   // namespace counting

gen<int> walk(int n) {
  for (int x : counting::Upto{n}) yield x;
  const counting::Upto upto{2};
  for (auto x : upto) yield 10 * x;
}

int main() {
  drive([] { return walk(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : walk(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = walk(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
