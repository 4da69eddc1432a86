// lifetime_aggregate_template - an aggregate with a reference, in a template: what it binds to lives as long, also behind a suspension
#include "trace.h"

#include <rill/keywords.h>

struct Refers {
  const Tracer& object;
  int number;
};

template <class T>
gen<int> of(T value) {
  const Refers plain{Tracer("plain"), 1};
  yield plain.number;
  const Refers behind{(yield value, Tracer("behind")), static_cast<int>(value)};
  yield static_cast<int>(behind.object.name().size());
  {
    const Refers nested{(yield 5, note("comma"), (yield 6, Tracer("nested"))), 2};
    yield static_cast<int>(nested.object.name().size()) + nested.number;
  }
  yield plain.number;
}

int main() {
  drive([] { return of(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : of(4)) {
      if (!r.take(x)) break;
    }
  });
}
