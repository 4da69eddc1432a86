// param_range_for_temporary - an argument that is a temporary is gone in the loop; the generator has its own
#include "trace.h"

#include <rill/keywords.h>

gen<std::string> values(Tracer t) {
  yield t.name();
  yield t.name();
}

int main() {
  for (const auto& x : values(make("argument"))) note("element %s", x.c_str());
  note("after");
  auto g = values(make("argument"));
  note("made");
  if (auto x = g.next()) note("element %s", x->c_str());
}
