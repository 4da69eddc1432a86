// binding_array_of_objects - structured bindings copy an array of objects
#include "trace.h"

#include <rill/keywords.h>

gen<std::string> bindings() {
  Tracer objects[] = {Tracer("a"), Tracer("b")};
  auto [first, second] = objects;
  yield first.name();
  yield second.name();
  auto& [one, two] = objects;
  yield one.name() + two.name();
}

int main() {
  drive([] { return bindings(); });
  drive_in_place([](Round& r) {
    for (auto&& x : bindings()) {
      if (!r.take(x)) break;
    }
  });
}
