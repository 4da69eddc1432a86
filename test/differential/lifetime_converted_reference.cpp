// lifetime_converted_reference - a reference to what a conversion function refers to
#include "trace.h"

#include <rill/keywords.h>

struct Owner {
  Tracer tracer;
  int number;
  operator const Tracer&() const {
    note("as a tracer");
    return tracer;
  }
  operator int&() { return number; }
};

gen<std::string> names(Owner owner) {
  const Tracer& tracer = owner;
  yield tracer.name();
  int& number = owner;
  while (number < 3) {
    yield tracer.name() + std::to_string(number);
    ++number;
  }
  auto&& same = static_cast<const Tracer&>(owner);
  yield same.name() + std::to_string(owner.number);
}

int main() {
  drive([] { return names({Tracer("t"), 1}); });
  drive_in_place([](Round& r) {
    for (auto&& x : names({Tracer("u"), 2})) {
      if (!r.take(x)) break;
    }
  });
}
