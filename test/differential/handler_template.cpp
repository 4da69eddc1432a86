// handler_template - handlers in templates: what they declare has a type that depends on an argument
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

#ifndef RILL_NATIVE
template <class E>
gen<std::string> by_value(E thrown) {
  try {
    yield "first";
    throw thrown;
  } catch (E e) {
    yield "second";
    auto copy = e;
    yield "third";
    note("%s", trace::text(copy).c_str());
  }
}
template <class E>
gen<std::string> by_reference(E thrown) {
  try {
    throw std::vector<E>(2, thrown);
  } catch (const std::vector<E>& e) {
    for (const auto& each : e) yield trace::text(each);
    auto add = [&e](std::size_t i) { return trace::text(e[i]) + "!"; };
    yield add(1);
    note("%zu", e.size());
  }
}
#else
template <class E>
gen<std::string> by_value(E thrown) {
  E* object = nullptr;
  std::exception_ptr caught;
  try {
    yield "first";
    throw thrown;
  } catch (E& e) {
    object = &e;
    caught = std::current_exception();
  }
  {
    E e = *object;
    yield "second";
    auto copy = e;
    yield "third";
    note("%s", trace::text(copy).c_str());
  }
  caught = nullptr;
}
template <class E>
gen<std::string> by_reference(E thrown) {
  std::exception_ptr caught;
  const std::vector<E>* object = nullptr;
  try {
    throw std::vector<E>(2, thrown);
  } catch (const std::vector<E>& e) {
    object = &e;
    caught = std::current_exception();
  }
  auto& e = *object;
  for (const auto& each : e) yield trace::text(each);
  auto add = [&e](std::size_t i) { return trace::text(e[i]) + "!"; };
  yield add(1);
  note("%zu", e.size());
}
#endif

int main() {
  drive([] { return by_value(7); });
  drive([] { return by_value(make("object")); });
  drive([] { return by_reference(7); });
  drive([] { return by_reference(make("object")); });
}
