// local_move_only - locals of a class that can only be moved
#include "trace.h"

#include <rill/keywords.h>

gen<std::string> owners() {
  MoveOnly a("a");
  yield a.name();
  MoveOnly b = std::move(a);
  yield b.name();
  MoveOnly c = make_move_only("c");
  yield c.name();
  c = std::move(b);
  yield c.name();
}

int main() {
  drive([] { return owners(); });
  drive_in_place([](Round& r) {
    for (auto&& x : owners()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = owners();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
