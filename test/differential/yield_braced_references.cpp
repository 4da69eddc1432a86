// yield_braced_references - braces around one expression that the element is bound to, in place of an object that is made of it
#include "trace.h"

#include <rill/keywords.h>

gen<const Tracer&> constant(const Tracer* outside) {
  Tracer t("t");
  yield {t};
  yield {*outside};
  yield {std::move(t)};
  yield {Tracer("x")};
}

gen<Tracer&> changeable() {
  Tracer t("t");
  yield {t};
}

gen<Tracer> values() {
  Tracer t("t");
  yield {t};
  yield {std::move(t)};
  yield {Tracer("x")};
}

gen<int&> numbers() {
  int k = 3;
  yield {k};
  note("%d", k);
}

template <class T>
gen<const T&> dependent(const T* outside) {
  T t("t");
  yield {t};
  yield {*outside};
  yield {std::move(t)};
  yield {"made"};
}

template <class T>
gen<T> dependent_values() {
  T t("t");
  yield {t};
  yield {std::move(t)};
}

int main() {
  static const Tracer outside("outside");
  for (const Tracer& t : constant(&outside)) note("%d", &t == &outside);
  drive([] { return constant(&outside); });
  drive(changeable);
  drive(values);
  for (int& x : numbers()) x = 9;
  static const std::string text = "text";
  for (const std::string& s : dependent(&text)) note("%d", &s == &text);
  drive([] { return dependent(&text); });
  drive(dependent_values<Tracer>);
}
