// binding_struct - structured bindings of a struct with objects: one hidden object, destroyed with the scope
#include "trace.h"

#include <rill/keywords.h>

struct Person {
  Tracer name;
  int age;
};

Person make_person(const std::string& name) { return Person{Tracer(name), 40}; }

gen<std::string> bindings() {
  Person p{Tracer("p"), 30};
  {
    auto& [name, age] = p;
    yield name.name();
    age += 1;
  }
  auto [copy, years] = p;
  yield copy.name();
  yield std::to_string(years);
  const auto& [other, old] = make_person("other");
  yield other.name();
  yield std::to_string(old);
  auto [own, number] = make_person("own");
  number = 1;
  yield own.name();
  yield std::to_string(number);
}

int main() {
  drive([] { return bindings(); });
  drive_in_place([](Round& r) {
    for (auto&& x : bindings()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = bindings();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
