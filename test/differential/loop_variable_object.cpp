// loop_variable_object - the loop variable is an object with a destructor
#include "trace.h"

#include <rill/keywords.h>

class Number {
 public:
  explicit Number(int value) : value_(value), tracer_("number") {}
  Number& operator++() { ++value_; return *this; }
  int value() const { return value_; }

 private:
  int value_;
  Tracer tracer_;
};

gen<int> numbers(int n) {
  for (Number i(0); i.value() < n; ++i) {
    yield i.value();
  }
  note("after the loop");
}

int main() {
  drive([] { return numbers(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : numbers(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = numbers(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
