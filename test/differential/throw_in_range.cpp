// throw_in_range - begin, end, increment and dereference of a range-for throw
#include "trace.h"

#include <rill/keywords.h>

class Upto {
 public:
  class Iterator {
   public:
    explicit Iterator(int i) : i_(i) {}
    int operator*() const { return may_throw("*", i_); }
    Iterator& operator++() {
      point("++");
      ++i_;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return may_throw("!=", i_ != other.i_); }

   private:
    int i_;
  };

  explicit Upto(int n) : n_(n), thrower_("range") {}
  Iterator begin() const { return may_throw("begin", Iterator(0)); }
  Iterator end() const { return may_throw("end", Iterator(n_)); }

 private:
  int n_;
  Thrower thrower_;
};

gen<int> walk() {
  Tracer t("t");
  for (int x : Upto(2)) {
    Tracer u("u");
    yield x;
  }
}

int main() {
  drive([] { return walk(); });
  drive_in_place([](Round& r) {
    for (auto&& x : walk()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = walk();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
