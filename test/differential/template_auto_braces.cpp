// template_auto_braces - in a template: `auto x{e}`, which is no list, and a choice that is made for nothing
#include "trace.h"

#include <rill/keywords.h>

template <class T>
T number(T n) {
  return n + 1;
}

template <class T>
gen<T> values(T a) {
  const auto x{number(a)};
  auto y{a};
  auto named{Tracer("named")};
  yield number(x ^ y);
  y += x;
  static_cast<void>((number(a) % 2 == 0 ? Tracer("one") : Tracer("other"))), (yield y), note("between"), (yield a);
  for (auto [n, tracer] = std::pair<T, Tracer>(a, Tracer("pair")); n < 3; ++n) {
    yield n;
  }
  yield static_cast<T>(named.name().size());
}

int main() {
  drive([] { return values(1); });
  drive([] { return values(2L); });
}
