// lifetime_aggregate - a reference member of an aggregate extends the temporary it is bound to
#include "trace.h"

#include <rill/keywords.h>

struct Holder {
  const Tracer& held;
  int number;
};

gen<std::string> held() {
  Holder holder{make("held"), 5};
  yield holder.held.name();
  yield std::to_string(holder.number);
  {
    const Holder& other = Holder{make("inner"), 6};
    yield other.held.name();
  }
  yield holder.held.name();
}

int main() {
  drive([] { return held(); });
  drive_in_place([](Round& r) {
    for (auto&& x : held()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = held();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
