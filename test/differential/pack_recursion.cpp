// pack_recursion - generators that call themselves with the rest of their pack
#include "trace.h"

#include <rill/keywords.h>

template <class T, class... Rest>
gen<std::string> each(T& first, Rest&&... rest) {
  yield first.name();
  if constexpr (sizeof...(rest) > 0) {
    yield_from each(std::forward<Rest>(rest)...);
  }
}

gen<int> reversed() { co_return; }
template <class T, class... Rest>
gen<int> reversed(T first, Rest... rest) {
  yield_from reversed(rest...);
  yield static_cast<int>(first);
}

template <class T>
gen<long> total(T only) {
  yield only;
}
template <class T, class... Rest>
gen<long> total(const T& first, const Rest&... rest) {
  long sum = first;
  for (long x : total(rest...)) {
    yield x;
    sum += x;
  }
  yield sum;
}

int main() {
  Tracer a("a"), b("b"), c("c");
  drive([&] { return each(a, b, c); });
  drive_in_place([&](Round& r) {
    for (auto&& x : each(a, b, c)) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return reversed(1, 2L, short(3)); });
  drive_in_place([](Round& r) {
    for (auto&& x : reversed(1, 2L, short(3))) {
      if (!r.take(x)) break;
    }
  });
  const int one = 1;
  const long two = 2;
  drive([&] { return total(one, two, one); });
}
