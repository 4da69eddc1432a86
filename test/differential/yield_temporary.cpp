// yield_temporary - a temporary in the operand lives across the suspension
#include "trace.h"

#include <rill/keywords.h>

gen<std::string_view> views() {
  yield view(make("first"));
  note("between");
  yield view(Tracer("second"));
  yield view(std::string("not traced").empty() ? make("then") : make("else"));
  note("end");
}

int main() {
  drive([] { return views(); });
  drive_in_place([](Round& r) {
    for (auto&& x : views()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = views();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive_in_place([](Round& r) {
    views().for_each([&](auto&& x) { return r.take(x) ? rill::flow::go : rill::flow::stop; });
  });
}
