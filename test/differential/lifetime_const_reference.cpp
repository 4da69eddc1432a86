// lifetime_const_reference - a const reference extends the life of a temporary to the end of its scope
#include "trace.h"

#include <rill/keywords.h>

gen<std::string> extended() {
  const Tracer& r = make("r");
  yield r.name();
  {
    const Tracer& s = make("s");
    Tracer t("t");
    yield s.name();
    yield r.name();
  }
  yield r.name();
}

int main() {
  drive([] { return extended(); });
  drive_in_place([](Round& r) {
    for (auto&& x : extended()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = extended();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
