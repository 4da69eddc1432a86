// delegate_reference - delegation of references: gen<T&>, gen<const T&>, elements are not copied
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

gen<Tracer&> inner(std::vector<Tracer>& objects) {
  for (Tracer& t : objects) yield t;
}

gen<Tracer&> references(std::vector<Tracer>& objects) {
  yield_from objects;
  yield_from inner(objects);
}

gen<const Tracer&> constants(const std::vector<Tracer>& objects) {
  yield_from objects;
}

gen<Tracer> values(const std::vector<Tracer>& objects) {
  yield_from objects;
}

int main() {
  std::vector<Tracer> objects;
  objects.reserve(2);
  objects.emplace_back("a");
  objects.emplace_back("b");
  drive([&] { return references(objects); });
  drive_in_place([&](Round& r) {
    for (auto&& x : references(objects)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = references(objects);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([&] { return constants(objects); });
  drive_in_place([&](Round& r) {
    for (auto&& x : constants(objects)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = constants(objects);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([&] { return values(objects); });
  drive_in_place([&](Round& r) {
    for (auto&& x : values(objects)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = values(objects);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
