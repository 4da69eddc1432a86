// range_vector_of_objects - range-for whose variable is an object, copied from the range
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

gen<const Tracer&> copies() {
  std::vector<Tracer> v;
  v.reserve(2);
  v.emplace_back("a");
  v.emplace_back("b");
  for (Tracer t : v) yield t;
  note("by reference");
  for (const Tracer& t : v) yield t;
}

int main() {
  drive([] { return copies(); });
  drive_in_place([](Round& r) {
    for (auto&& x : copies()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = copies();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
