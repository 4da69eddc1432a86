// delegate_in_try - delegation of throwing ranges, with handlers around and in the delegated
#include "trace.h"

#include <rill/keywords.h>

class Range {
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
    bool operator!=(const Iterator& other) const { return i_ != other.i_; }

   private:
    int i_;
  };
  Iterator begin() const { return may_throw("begin", Iterator(0)); }
  Iterator end() const { return Iterator(2); }
  ~Range() { note("- range"); }
};

gen<int> inner() {
  Tracer t("inner");
  try {
    yield_from Range();
  } catch (const Failure& failure) {
    note("inner caught %s", failure.where.c_str());
    if (failure.where == "++") throw;
  }
  yield 10;
}

gen<int> outer() {
  try {
    yield_from inner();
  } catch (const Failure& failure) {
    note("outer caught %s", failure.where.c_str());
  }
  yield 20;
}

int main() {
  drive([] { return outer(); });
  drive_in_place([](Round& r) {
    for (auto&& x : outer()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = outer();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
