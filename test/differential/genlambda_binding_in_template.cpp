// genlambda_binding_in_template - a generator lambda of a template that captures structured bindings
#include "trace.h"

#include <rill/keywords.h>

struct Item {
  int number;
  Tracer name;
};

template <class T>
gen<T> parts(T a) {
  auto [number, name] = Item{1, Tracer("one")};
  auto inner = [&, a]() -> gen<T> {
    yield number + a;
    name = Tracer("two");
    yield static_cast<T>(name.name().size());
  };
  yield_from inner();
  yield static_cast<T>(name.name().size());
}

int main() {
  drive([] { return parts(2); });
}
