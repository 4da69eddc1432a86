// param_pack_of_objects - packs of forwarding references and of values kept in a generator
#include "trace.h"

#include <tuple>

#include <rill/keywords.h>

template <class... Objects>
gen<std::string> names(Objects... objects) {
  for (const std::string& name : {objects.name()...}) yield name;
  std::tuple<Objects...> moved(std::move(objects)...);
  yield std::get<0>(moved).name();
}

template <class... Objects>
gen<std::string> referenced(Objects&&... objects) {
  const Tracer* pointers[] = {&objects...};
  for (const Tracer* t : pointers) yield t->name();
}

int main() {
  drive([] { return names(make("one")); });
  drive_in_place([](Round& r) {
    for (auto&& x : names(make("one"))) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = names(make("one"));
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  const Tracer a("a"), b("b");
  drive([&] { return referenced(a, b); });
  drive_in_place([&](Round& r) {
    for (auto&& x : referenced(a, b)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = referenced(a, b);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
