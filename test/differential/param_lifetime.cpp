// param_lifetime - parameters live until the generator is destroyed, not until it is exhausted
#include "trace.h"

#include <rill/keywords.h>

gen<int> values(Tracer t) {
  Tracer local("local");
  yield static_cast<int>(t.name().size());
}

int main() {
  {
    auto g = values(make("parameter"));
    while (auto x = g.next()) note("element %d", *x);
    note("exhausted");
    note(g.next() ? "WRONG" : "still");
  }
  note("destroyed");
  {
    gen<int> g = values(make("boxed"));
    gen<int> h = std::move(g);
    for (int x : h) note("element %d", x);
    note("exhausted");
  }
  {
    auto never = values(make("never started"));
    note("not started");
  }
}
