// try_consumer - an exception of the consumer is no exception of the body: its handlers do not run
#include "trace.h"

#include <rill/keywords.h>

gen<int> careful() {
  try {
    Tracer t("t");
    yield 1;
    yield 2;
  } catch (...) {
    note("WRONG");
  }
  note("not reached when left early");
}

int main() {
  drive([] { return careful(); });
  drive_in_place([](Round& r) {
    for (auto&& x : careful()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = careful();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive_in_place([](Round& r) {
    careful().for_each([&](auto&& x) { return r.take(x) ? rill::flow::go : rill::flow::stop; });
  });
}
