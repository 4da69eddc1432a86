// expression_aggregate_nested - an aggregate in one that is built around a suspension ends as a whole once it is built
#include "aggregates.h"

#include <rill/keywords.h>

struct Deep {
  Nested nested;
  Tracer last;
};
inline int use(const Nested& b) { return b.both.n; }
inline int size(const Tracer& t) { return int(t.name().size()); }
gen<int> before() {
  yield use(Nested{Both{size(Tracer("t")), Tracer("a"), Tracer("b")}, {Tracer("c"), (yield 3, Tracer("d"))}});
}
gen<int> between() {
  yield use(Nested{Both{1, Tracer("a"), Tracer(Tracer("t").name() + "b")},
                   {Tracer(Tracer("u").name()), (yield 3, Tracer("d"))}});
}
gen<int> variable() {
  Nested n{Both{1, Tracer("a"), Tracer(Tracer("t").name() + "b")},
           {Tracer(Tracer("u").name()), (yield 3, Tracer("d"))}};
  yield use(n);
}
gen<int> deep() {
  Deep d{Nested{Both{1, Tracer("a"), Tracer(Tracer("t").name() + "b")}, {Tracer(Tracer("u").name()), Tracer("v")}},
         (yield 3, Tracer("d"))};
  yield use(d.nested);
}
int main() {
  drive([] { return before(); });
  drive([] { return between(); });
  drive([] { return variable(); });
  drive([] { return deep(); });
}
