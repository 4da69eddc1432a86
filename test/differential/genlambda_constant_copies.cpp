// genlambda_constant_copies - lambdas that capture by reference what a generator lambda around them has as a constant copy
#include "trace.h"

#include <rill/keywords.h>

gen<Tracer> plain() {
  Tracer object("object");
  const auto outer = [object, made = Tracer("made")]() -> gen<Tracer> {
    yield_from [&]() -> gen<Tracer> {
      const auto look = [&] { return Tracer(object.name() + made.name()); };
      yield look();
      const auto inner = [&]() -> gen<Tracer> {
        yield made;
        yield Tracer([&] { return object.name(); }());
      };
      yield_from inner();
      for (auto&& x : inner()) yield x;
    }();
  };
  yield_from outer();
}

gen<Tracer> changed() {
  Tracer object("object");
  auto outer = [object]() mutable -> gen<Tracer> {
    yield_from [&]() -> gen<Tracer> {
      const auto change = [&] { object = Tracer(object.name() + "!"); };
      change();
      yield object;
      yield Tracer([&] { return object.name(); }());
    }();
  };
  yield_from outer();
  yield_from outer();
}

int main() {
  drive([] { return plain(); });
  drive([] { return changed(); });
  drive_in_place([](Round& r) {
    for (auto&& x : plain()) {
      if (!r.take(x)) break;
    }
  });
}
