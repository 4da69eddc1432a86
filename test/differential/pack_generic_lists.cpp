// pack_generic_lists - arrays and braced lists of a pack that a generic lambda, or a closure, has
#include "trace.h"

#include <functional>
#include <vector>

#include <rill/keywords.h>

template <class... Ts>
auto names(Ts... values) {
  return [=](int n) -> gen<std::string> {
    for (const Tracer& each : std::initializer_list<Tracer>{Tracer(values)..., Tracer("last")}) yield each.name();
    for (const Tracer& each : {Tracer(values)...}) yield each.name();
    Tracer all[] = {Tracer(values)...};
    for (; n > 0; --n) yield all[n - 1].name();
    yield_from {std::string(values)...};
  };
}

const auto sums = [](auto... values) -> gen<int> {
  int all[] = {values..., 7};
  for (int& each : all) yield each += 1;
  for (auto each : {values...}) yield each;
};

int main() {
  drive([] {
    static auto of = names("a", "b");
    return of(2);
  });
  drive([] { return sums(1, 2, 3); });
}
