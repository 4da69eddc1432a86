// template_named_lists - `std::initializer_list<T>{...}` in a template, whose array lives as long as what iterates over it
#include "trace.h"

#include <rill/keywords.h>

template <class... Ts>
gen<std::string> in_loop(Ts... values) {
  for (const Tracer& each : std::initializer_list<Tracer>{Tracer(values)...}) yield each.name();
  for (auto& each : std::initializer_list<std::string>{values..., "last"}) yield each;
}

template <class T>
gen<std::string> converted(T a, T b) {
  for (const std::string& each : std::initializer_list<std::string>{a, b}) yield each;
  for (const T& each : std::initializer_list{a, b}) yield each;
  const auto list = std::initializer_list<std::string>{b, a};
  for (const std::string& each : list) yield each;
}

template <class... Ts>
gen<const Tracer&> delegated(Ts... values) {
  yield_from std::initializer_list<Tracer>{Tracer(values)...};
}

int main() {
  drive([] { return in_loop("a", std::string("b")); });
  drive([] { return converted("a", "b"); });
  drive([] { return delegated("a", "b"); });
}
