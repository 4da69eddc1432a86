// template_yield_dependent - dependent operands of yield: conversions decided at instantiation
#include "trace.h"

#include <rill/keywords.h>

template <class To, class From>
gen<To> convert(From value) {
  yield value;
  yield std::move(value);
  yield From(value);
  yield static_cast<const From&>(value);
}

int main() {
  drive([] { return convert<int>(short(3)); });
  drive_in_place([](Round& r) {
    for (auto&& x : convert<int>(short(3))) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = convert<int>(short(3));
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return convert<std::string>("literal"); });
  drive_in_place([](Round& r) {
    for (auto&& x : convert<std::string>("literal")) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return convert<const std::string&>("literal"); });
  drive_in_place([](Round& r) {
    for (auto&& x : convert<const std::string&>("literal")) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return convert<std::string>(std::string("string")); });
  drive_in_place([](Round& r) {
    for (auto&& x : convert<std::string>(std::string("string"))) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return convert<double>(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : convert<double>(2)) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return convert<Tracer>(Tracer("t")); });
  drive_in_place([](Round& r) {
    for (auto&& x : convert<Tracer>(Tracer("t"))) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return convert<const Tracer&>(Tracer("u")); });
  drive_in_place([](Round& r) {
    for (auto&& x : convert<const Tracer&>(Tracer("u"))) {
      if (!r.take(x)) break;
    }
  });
}
