// yield_derived - a derived object to gen<const Base&>, gen<Base&> and gen<Base>
#include "trace.h"

#include <rill/keywords.h>

class Shape {
 public:
  explicit Shape(const std::string& name) : tracer_("shape " + name) {}
  Shape(const Shape&) = default;
  Shape(Shape&&) = default;
  virtual ~Shape() = default;
  virtual std::string name() const { return tracer_.name(); }

 protected:
  Tracer tracer_;
};

class Circle : public Shape {
 public:
  explicit Circle(const std::string& name) : Shape(name), more_("circle " + name) {}
  std::string name() const override { return more_.name(); }

 private:
  Tracer more_;
};

gen<const Shape&> constants() {
  Circle c("c");
  yield c;
  yield Circle("temporary");
}

gen<Shape&> references() {
  Circle c("c");
  Shape& s = c;
  yield c;
  yield s;
}

gen<Shape> values() {
  yield Circle("temporary");   // the element is the temporary's base
  Circle c("c");
  yield std::move(c);
  yield c;   // the element is a copy, of the base alone
}

int main() {
  drive([] { return constants(); });
  drive_in_place([](Round& r) {
    for (auto&& x : constants()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = constants();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return references(); });
  drive_in_place([](Round& r) {
    for (auto&& x : references()) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return values(); });
  drive_in_place([](Round& r) {
    for (auto&& x : values()) {
      if (!r.take(x)) break;
    }
  });
}
