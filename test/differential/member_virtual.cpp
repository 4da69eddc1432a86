// member_virtual - virtual generators, called through the base
#include "trace.h"

#include <rill/keywords.h>

class Shape {
 public:
  virtual ~Shape() = default;
  virtual gen<int> sides() const = 0;
  virtual gen<std::string> names() const {
    yield "shape";
  }
};

class Square : public Shape {
 public:
  gen<int> sides() const override {
    for (int i = 0; i < 4; ++i) yield side_;
  }
  gen<std::string> names() const override {
    for (const auto& name : Shape::names()) yield name;
    yield "square";
  }

 protected:
  int side_ = 2;
};

class Other final : public Square {
 public:
  gen<int> sides() const final {
    for (int x : Square::sides()) yield 10 * x;
  }
};

int main() {
  const Square square;
  const Other other;
  for (const Shape* shape : {static_cast<const Shape*>(&square), static_cast<const Shape*>(&other)}) {
  drive([shape] { return shape->sides(); });
  drive_in_place([shape](Round& r) {
    for (auto&& x : shape->sides()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([shape](Round& r) {
    auto g = shape->sides();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
    show("names", shape->names());
  }
}
