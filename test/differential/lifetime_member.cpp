// lifetime_member - a reference to a member of a temporary extends the whole temporary
#include "trace.h"

#include <rill/keywords.h>

struct Pair {
  Tracer first, second;
};

Pair make_pair_of(const std::string& name) { return Pair{Tracer(name + ".first"), Tracer(name + ".second")}; }

gen<std::string> extended() {
  const Tracer& member = make_pair_of("p").first;
  yield member.name();
  auto&& other = make_pair_of("q").second;
  yield other.name();
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
