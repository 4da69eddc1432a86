// template_bound_choices - in templates, references of aggregates that are bound to temporaries beside a suspension,
// also to those of a choice
#include "aggregates.h"

#include <rill/keywords.h>

struct View {
  const Tracer& part;
  int n;
};
struct Views {
  const Tracer& part;
  const Tracer& other;
};
static int use(const Tracer& t) { return int(t.name().size()); }

template <class T>
gen<int> bound(T a, bool b) {
  const Views both{b ? (yield value_of<T>(1), make(1)) : make(2), (yield value_of<T>(4), make(3))};
  yield use(both.part) + use(both.other);
  const View first{make(7), (yield 3, a)};
  yield use(first.part);
  const View choice{b ? make(8) : (yield value_of<T>(1), make(9)), (yield 3, a)};
  yield use(choice.part);
}
int main() {
  drive([] { return bound(2, true); });
  drive([] { return bound(2, false); });
}
