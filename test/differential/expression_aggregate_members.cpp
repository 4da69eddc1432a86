// expression_aggregate_members - a reference to a member of an aggregate that is built around a suspension: the whole
// lives as long as the reference
#include "aggregates.h"

#include <rill/keywords.h>

int use(const Tracer& t) {
  note("use");
  return int(t.name().size());
}
gen<int> first() {
  const Tracer& r = Both{1, Tracer("a"), (yield 2, Tracer("b"))}.first;
  yield use(r);
}
gen<int> deep() {
  const Tracer& r =
      Nested{Both{1, Tracer("a"), (yield 2, Tracer("b"))}, {Tracer("c"), (yield 3, Tracer("d"))}}.both.second;
  yield use(r);
}
gen<int> choice(int n) {
  const Tracer& r = (n > 1 ? Both{1, Tracer("a"), Tracer("z")}.first
                           : Both{n, Tracer("p"), (yield 2, Tracer("b"))}.second);
  yield use(r);
}
gen<int> temps() {
  Tracer&& r = Both{(yield 1, Tracer("t").name().size() > 0 ? 1 : 2), Tracer("a"),
                    Tracer((yield 2, Tracer("inner")).name().c_str())}
                   .second;
  yield use(r);
}
int main() {
  drive([] { return first(); });
  drive([] { return deep(); });
  drive([] { return choice(2); });
  drive([] { return choice(1); });
  drive([] { return temps(); });
}
