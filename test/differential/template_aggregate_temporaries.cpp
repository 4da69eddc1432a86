// template_aggregate_temporaries - in templates, temporaries of aggregates that are built around a suspension
#include "aggregates.h"

#include <rill/keywords.h>

static int use(const Tracer& t) {
  note("use");
  return int(t.name().size());
}
static int use_both(const Both& b) { return b.n + use(b.first); }

template <class T>
gen<int> arguments(T a) {
  int n = use_both(Both{a, make(1), (yield value_of<T>(2), make(3))}) +
          use_both(Both{a, make(11), (yield value_of<T>(12), make(13))});
  yield n;
  yield use_both(Both{a, make(1), (yield value_of<T>(2), make(3))});
  yield use(Both{a, make(1), (yield value_of<T>(2), make(3))}.second);
}
template <class T>
gen<int> conditions(T a) {
  if (use_both(Both{a, make(1), (yield value_of<T>(2), make(3))}) > 2) yield 9;
  for (int i : {1, 2}) yield i + use_both(Both{a, make(1), (yield value_of<T>(2), make(3))});
}
template <class T>
gen<int> extended(T a) {
  const Tracer& t = (note("x"), Nested{Both{a, make(1), (yield value_of<T>(2), make(3))},
                                       {make(4), (yield value_of<T>(7), make(5))}}
                                    .pair[1]);
  yield use(t);
  auto&& [k, x, y] = Both{a, make(1), (yield value_of<T>(2), make(3))};
  yield k + use(x) + use(y);
}
template <class T>
gen<Both> values(T a) {
  yield Both{a, make(1), ((yield Both{1, make(6), make(7)}), make(3))};
}
template <class T>
gen<const Both&> references(T a) {
  yield Both{a, make(1), ((yield Both{1, make(6), make(7)}), make(3))};
}
int main() {
  drive([] { return arguments(2); });
  drive([] { return conditions(2); });
  drive([] { return extended(2); });
  drive([] { return values(2); });
  drive([] { return references(2); });
}
