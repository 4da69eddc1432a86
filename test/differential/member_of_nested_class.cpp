// member_of_nested_class - generators of nested classes that use the enclosing class
#include "trace.h"

#include <rill/keywords.h>

class Outer {
 public:
  class Inner {
   public:
    explicit Inner(const Outer& outer) : outer_(outer) {}
    gen<int> values() const {
      for (int i = 0; i < outer_.n_; ++i) yield scale * i;
    }
    gen<int> defined_outside(int from) const;

   private:
    const Outer& outer_;
  };

  explicit Outer(int n) : n_(n) {}
  Inner inner() const { return Inner(*this); }

 private:
  static constexpr int scale = 5;
  int n_;
};

gen<int> Outer::Inner::defined_outside(int from) const {
  for (int i = from; i < outer_.n_; ++i) {
    yield i;
    yield scale;
  }
}

int main() {
  const Outer outer(3);
  const Outer::Inner inner = outer.inner();
  drive([&] { return inner.values(); });
  drive_in_place([&](Round& r) {
    for (auto&& x : inner.values()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = inner.values();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([&] { return inner.defined_outside(2); });
  drive_in_place([&](Round& r) {
    for (auto&& x : inner.defined_outside(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = inner.defined_outside(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
