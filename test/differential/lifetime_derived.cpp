// lifetime_derived - a reference to a base that extends a temporary of a derived class
#include "trace.h"

#include <rill/keywords.h>

class Shape {
 public:
  explicit Shape(const std::string& name) : tracer_("shape " + name) {}
  virtual ~Shape() = default;
  virtual std::string name() const { return tracer_.name(); }

 private:
  Tracer tracer_;
};

class Circle : public Shape {
 public:
  explicit Circle(const std::string& name) : Shape(name), tracer_("circle " + name) {}
  std::string name() const override { return tracer_.name(); }

 private:
  Tracer tracer_;
};

gen<std::string> extended() {
  const Shape& shape = Circle("c");
  yield shape.name();
  yield "between";
  Shape&& other = Circle("d");
  yield other.name();
}

int main() {
  drive([] { return extended(); });
  drive_in_place([](Round& r) {
    for (auto&& x : extended()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = extended();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
