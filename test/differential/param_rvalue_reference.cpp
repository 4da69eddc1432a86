// param_rvalue_reference - an rvalue reference parameter is a reference, not a copy
#include "trace.h"

#include <rill/keywords.h>

gen<std::string> references(Tracer&& t) {
  yield t.name();
  Tracer taken = std::move(t);
  yield taken.name();
}

int main() {
  Tracer t("t");
  {
    auto g = references(std::move(t));
    if (auto x = g.next()) note("%s", x->c_str());
    note("not moved yet: %s", t.c_str());
    if (auto x = g.next()) note("%s", x->c_str());
  }
  note("moved: %s", t.c_str());
}
