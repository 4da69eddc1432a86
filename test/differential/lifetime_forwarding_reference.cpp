// lifetime_forwarding_reference - auto&& and && extend a temporary's life; bound to an lvalue they do not
#include "trace.h"

#include <rill/keywords.h>

gen<std::string> extended() {
  auto&& r = make("r");
  yield r.name();
  r = Tracer("assigned");
  Tracer&& s = make("s");
  Tracer local("local");
  auto&& l = local;
  yield s.name();
  yield l.name();
  auto&& x = std::move(local);
  yield x.name();
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
