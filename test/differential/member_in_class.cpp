// member_in_class - member functions defined in the class, using members with and without this
#include "trace.h"

#include <rill/keywords.h>

class Counter {
 public:
  explicit Counter(int n) : n_(n) {}

  gen<int> up() {
    for (int i = 0; i < n_; ++i) yield i;
  }
  gen<int> down() const {
    for (int i = this->n_; i > 0; --i) yield i;
  }
  gen<int> changing() {
    while (n_ > 0) {
      yield n_;
      decrease();
      this->total_ += 1;
    }
    yield total_;
  }

 private:
  void decrease() { --n_; }

  int n_;
  int total_ = 0;
};

int main() {
  Counter counter(3);
  drive([&] { return counter.up(); });
  drive_in_place([&](Round& r) {
    for (auto&& x : counter.up()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = counter.up();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([&] { return counter.down(); });
  drive_in_place([&](Round& r) {
    for (auto&& x : counter.down()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = counter.down();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  for (int x : counter.changing()) note("%d", x);
  for (int x : counter.changing()) note("%d", x);
  const Counter fixed(2);
  drive([&] { return fixed.down(); });
  drive_in_place([&](Round& r) {
    for (auto&& x : fixed.down()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = fixed.down();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
