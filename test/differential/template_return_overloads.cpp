// template_return_overloads - templates of one name and the same parameters, of which the return type says which one is called
#include "trace.h"

#include <rill/keywords.h>

template <class T>
std::enable_if_t<(sizeof(T) < 3), gen<T>> repeat(T value) {
  yield value;
}

template <class T>
std::enable_if_t<(sizeof(T) >= 3), gen<T>> repeat(T value) {
  Tracer t("long");
  yield value;
  yield value;
}

struct Sizes {
  template <class T>
  auto of(const T& value) -> gen<decltype(value.size())> {
    yield value.size();
  }
  template <class T>
  auto of(const T& value) -> gen<decltype(value + 1)> {
    yield value + 1;
  }
};

int main() {
  drive([] { return repeat('c'); });
  drive([] { return repeat(5); });
  for (int x : repeat(7)) note("%d", x);
  Sizes sizes;
  const std::string four = "four";
  const double half = 0.5;
  for (auto x : sizes.of(four)) note("%d", static_cast<int>(x));
  for (auto x : sizes.of(half)) note("%g", x);
}
