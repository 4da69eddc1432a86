// recursion_objects - a recursive generator with objects in each activation, thrown through
#include "trace.h"

#include <rill/keywords.h>

gen<std::string> nest(int depth, std::string path) {
  Thrower t(path);
  yield path;
  if (depth == 0) co_return;
  Tracer u("before " + path);
  yield_from nest(depth - 1, path + "a");
  yield_from nest(depth - 1, path + "b");
  yield "end of " + path;
}

int main() {
  drive([] { return nest(2, "r"); });
  drive_in_place([](Round& r) {
    for (auto&& x : nest(2, "r")) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = nest(2, "r");
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
