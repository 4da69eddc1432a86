// local_object_not_across - objects that do not live across a suspension
#include "trace.h"

#include <rill/keywords.h>

gen<int> objects(int n) {
  for (int i = 0; i < n; ++i) {
    int length = 0;
    {
      Tracer t("short-lived " + std::to_string(i));
      length = static_cast<int>(t.name().size());
    }
    yield length;
    Tracer u("at the end " + std::to_string(i));
  }
}

int main() {
  drive([] { return objects(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : objects(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = objects(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
