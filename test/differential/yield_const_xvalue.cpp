// yield_const_xvalue - an xvalue of a constant object: the consumer sees a copy, which ends with the yield
#include "trace.h"

#include <rill/keywords.h>

gen<Tracer> constants() {
  const Tracer c("c");
  yield std::move(c);
  yield static_cast<const Tracer&&>(make("temporary"));
  Tracer t("t");
  yield std::move(t);
}

int main() {
  drive([] { return constants(); });
}
