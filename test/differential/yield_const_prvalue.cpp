// yield_const_prvalue - prvalues of a constant class type: a gen<T> copies them, since its consumer may move from what
// it gets
#include "trace.h"

#include <rill/keywords.h>

static const Tracer made(const char* name) { return Tracer(name); }

gen<Tracer> called() {
  yield made("a");
  yield made("b");
}

gen<Tracer> chosen(const Tracer& own, bool first) {
  yield first ? own : Tracer("other");
  yield first ? (first ? own : Tracer("other")) : Tracer("third");
}

gen<Tracer> inside(const Tracer& own, bool first) { yield(yield made("inner"), first ? own : Tracer("outer")); }

gen<const Tracer&> referred(const Tracer& own, bool first) {
  yield made("a");
  yield first ? own : Tracer("other");
}

template <class T>
gen<T> dependent(const T& own, bool first) {
  yield first ? own : T("other");
  yield made("not dependent");
}

int main() {
  static const Tracer own("own");
  drive([] { return called(); });
  for (bool first : {false, true}) {
    drive([=] { return inside(own, first); });
    drive([=] { return chosen(own, first); });
    drive([=] { return referred(own, first); });
    drive([=] { return dependent<Tracer>(own, first); });
  }
}
