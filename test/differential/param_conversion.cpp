// param_conversion - arguments that are converted: literals to strings, braces to structs, derived to base
#include "trace.h"

#include <rill/keywords.h>

struct Point {
  int x, y;
};

class Base {
 public:
  virtual ~Base() = default;
  virtual int value() const { return 1; }
};

class Derived : public Base {
 public:
  int value() const override { return 2; }
};

gen<int> converted(std::string text, Point point, double number, const Base& base, bool flag) {
  yield static_cast<int>(text.size());
  yield point.x + point.y;
  yield static_cast<int>(2 * number);
  yield base.value();
  yield flag;
}

int main() {
  const Derived derived;
  const Derived* const pointer = &derived;
  drive([&] { return converted("literal", {1, 2}, 3, derived, pointer); });
  drive_in_place([&](Round& r) {
    for (auto&& x : converted("literal", {1, 2}, 3, derived, pointer)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = converted("literal", {1, 2}, 3, derived, pointer);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
