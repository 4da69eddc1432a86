// template_branch_binding - a structured binding in a branch of if constexpr that an instantiation discards
#include "trace.h"

#include <rill/keywords.h>

template <class T>
gen<T> parts(T t) {
  if constexpr (std::is_integral_v<T>) {
    yield t;
  } else {
    auto [a, b] = std::pair(t, t);
    yield a;
    yield b;
  }
}

int main() {
  drive([] { return parts(3); });
  drive([] { return parts(2.5); });
}
