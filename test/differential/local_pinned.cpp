// local_pinned - locals that can be neither copied nor moved stay where they are
#include "trace.h"

#include <rill/keywords.h>

gen<std::string> pinned(int n) {
  Pinned a("a");
  Pinned b = make_pinned("b");
  const Pinned& c = make_pinned("c");
  auto d = Pinned("d");
  for (int i = 0; i < n; ++i) {
    Pinned e{"e" + std::to_string(i)};
    yield e.name();
    note("%s", a.in_its_place() && b.in_its_place() && c.in_its_place() && d.in_its_place() && e.in_its_place() ? "all there" : "WRONG");
  }
  yield a.name() + b.name() + c.name() + d.name();
}

int main() {
  drive([] { return pinned(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : pinned(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = pinned(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
