// template_bound_reference - aggregates with references: what is bound to them lives as long as the aggregate
#include "trace.h"

#include <rill/keywords.h>

using namespace trace;

struct Item {
  Tracer tracer;
  explicit Item(int n) : tracer("i" + std::to_string(n)) {}
};

template <class T>
struct Bound {
  int number;
  const T& item;
};

struct Plain {
  const Item& first;
  const Item& second;
};

template <class T>
gen<const T&> in_template(int n) {
  Bound<T> one{n, T(1)};
  yield one.item;
  const Bound<T>& two = Bound<T>{n, T(2)};
  yield two.item;
  Bound<T> several[] = {{n, T(3)}, {n, T(4)}};
  yield several[1].item;
  yield Bound<T>{n, T(5)}.item;
  yield (yield Bound<T>{n, T(6)}.item, Bound<T>{n, T(7)}).item;
}

gen<const Item&> in_function() {
  Plain one{Item(1), Item(2)};
  yield one.first;
  const Plain& two = Plain{Item(3), Item(4)};
  yield two.second;
  Plain several[] = {{Item(5), Item(6)}, {Item(7), Item(8)}};
  yield several[1].first;
}


int main() {
  drive_in_place([](Round& r) {
    for (const Item& x : in_template<Item>(1))
      if (!r.take(x.tracer)) break;
  });
  drive_in_place([](Round& r) {
    for (const Item& x : in_function())
      if (!r.take(x.tracer)) break;
  });
}
