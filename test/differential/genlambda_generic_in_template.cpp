// genlambda_generic_in_template - a generic generator lambda in a template
#include "trace.h"

#include <rill/keywords.h>

template <class T>
auto both(T t) {
  return [t](auto u) -> gen<T> {
    yield t;
    yield T(u);
  };
}

template <class T>
auto changing(T t) {
  return [t](auto u) mutable -> gen<T> {
    yield t++;
    yield t + T(u);
  };
}

int main() {
  auto g = both(4);
  drive([&] { return g('a'); });
  auto h = changing(4);
  drive([&] { return h(2.5); });
}
