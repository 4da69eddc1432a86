// delegate_custom_range - delegation to ranges that yield prvalues, with sentinels, by ADL, and move-only ranges
#include "trace.h"

#include <rill/keywords.h>

class Countdown {
 public:
  struct End {};
  class Iterator {
   public:
    explicit Iterator(int n) : n_(n) {}
    int operator*() const { return n_; }
    Iterator& operator++() {
      --n_;
      return *this;
    }
    bool operator!=(End) const { return n_ > 0; }

   private:
    int n_;
  };

  explicit Countdown(int n) : n_(n), owner_("range") {}
  Iterator begin() const { return Iterator(n_); }
  End end() const { return {}; }

 private:
  int n_;
  MoveOnly owner_;
};

namespace space {
struct Two {};
const int* begin(const Two&) {
  static const int values[] = {8, 9};
  return values;
}
const int* end(const Two& two) { return begin(two) + 2; }
}   // namespace space

Countdown make_countdown(int n) { return Countdown(n); }

gen<int> numbers() {
  yield_from make_countdown(2);
  Countdown local(1);
  yield_from local;
  yield_from space::Two{};
  yield 0;
}

int main() {
  drive([] { return numbers(); });
  drive_in_place([](Round& r) {
    for (auto&& x : numbers()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = numbers();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
