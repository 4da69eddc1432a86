// template_unbounded_arrays - in templates, arrays whose length the initialiser says, built around a suspension
#include "aggregates.h"

#include <rill/keywords.h>

static int use(const Tracer& t) { return int(t.name().size()); }

template <class T>
struct Rows {
  T v;
  gen<int> grid() {
    Tracer a[][2] = {{Tracer(v), Tracer("b")}, {Tracer("c"), (yield 1, Tracer("d"))}};
    yield use(a[1][1]);
  }
  gen<int> row() {
    Tracer a[] = {Tracer(v), Tracer("b"), (yield 1, Tracer("d"))};
    yield use(a[1]) + int(sizeof(a) / sizeof(a[0]));
  }
  gen<int> whole() {
    Tracer a[][2] = {{Tracer(v), Tracer("b")}, {Tracer("c"), Tracer("d")}};
    yield use(a[1][1]);
  }
};
template <class T>
gen<int> arrays(T a) {
  Tracer x[] = {make(a), make((yield value_of<T>(3), 2)), make(3)};
  yield use(x[2]);
  Both y[] = {{1, make(a), make(2)}, {2, make(a), (yield value_of<T>(2), make(3))}};
  yield use(y[1].second);
  const Tracer z[][2] = {{make(a), make(2)}, {make(4), (yield value_of<T>(2), make(3))}, {make(8), make(9)}};
  for (const auto& row : z)
    for (auto& each : row) yield use(each);
}
int main() {
  static Rows<const char*> rows{"s"};
  drive([] { return rows.grid(); });
  drive([] { return rows.row(); });
  drive([] { return rows.whole(); });
  drive([] { return arrays(2); });
}
