// use_discarded - generators that are made and never used
#include "trace.h"

#include <rill/keywords.h>

gen<int> numbers(Tracer t) {
  Tracer local("WRONG: the body ran");
  yield static_cast<int>(t.name().size());
}

int main() {
  static_cast<void>(numbers(make("discarded")));
  note("after");
  { auto g = numbers(make("unused")); static_cast<void>(g); }
  gen<int> h = numbers(make("moved"));
  gen<int> i = std::move(h);
  note("end");
}
