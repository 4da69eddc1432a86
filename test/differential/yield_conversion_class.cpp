// yield_conversion_class - conversions by constructor and by conversion function; the converted object's life
#include "trace.h"

#include <rill/keywords.h>

class Source {
 public:
  explicit Source(const std::string& name) : tracer_("source " + name) {}
  operator Tracer() const { return Tracer("from " + tracer_.name()); }

 private:
  Tracer tracer_;
};

class Target {
 public:
  Target(const Tracer& tracer) : tracer_("target " + tracer.name()) {}
  std::string name() const { return tracer_.name(); }

 private:
  Tracer tracer_;
};

gen<Tracer> by_function() {
  Source s("s");
  yield s;
  yield Source("temporary");
}

gen<const Target&> by_constructor() {
  Tracer t("t");
  yield t;
  yield make("temporary");
  yield Target(t);
}

int main() {
  drive([] { return by_function(); });
  drive_in_place([](Round& r) {
    for (auto&& x : by_function()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = by_function();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return by_constructor(); });
  drive_in_place([](Round& r) {
    for (auto&& x : by_constructor()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = by_constructor();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
