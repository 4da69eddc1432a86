// function_using_declaration - generators named through using-declarations, base classes and function aliases
#include "trace.h"

#include <rill/keywords.h>

namespace space {

gen<int> numbers(int n) {
  for (int i = 0; i < n; ++i) yield i;
}

struct Tag {};
gen<int> found(Tag) {
  yield 42;
}

}   // namespace space

class Base {
 protected:
  gen<int> values(int n) const {
    yield n;
  }
};

class Derived : public Base {
 public:
  using Base::values;
  gen<int> values(const std::string& text) const {
    yield static_cast<int>(text.size());
    for (int x : values(7)) yield x;
  }
};

using space::numbers;
constexpr auto alias = &space::numbers;

int main() {
  drive([] { return numbers(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : numbers(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = numbers(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return alias(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : alias(2)) {
      if (!r.take(x)) break;
    }
  });
  for (int x : found(space::Tag{})) note("%d", x);
  const Derived derived;
  drive([&] { return derived.values(3); });
  drive_in_place([&](Round& r) {
    for (auto&& x : derived.values(3)) {
      if (!r.take(x)) break;
    }
  });
  const std::string four = "four";
  drive([&] { return derived.values(four); });
  drive_in_place([&](Round& r) {
    for (auto&& x : derived.values(four)) {
      if (!r.take(x)) break;
    }
  });
}
