// block_shadowing_objects - objects of one name in nested and sibling blocks
#include "trace.h"

#include <rill/keywords.h>

gen<std::string> shadows() {
  Tracer t("outer");
  yield t.name();
  {
    Tracer t("inner");
    yield t.name();
  }
  yield t.name();
  {
    Tracer t("sibling");
    {
      Tracer t("innermost");
      yield t.name();
    }
    yield t.name();
  }
  yield t.name();
}

int main() {
  drive([] { return shadows(); });
  drive_in_place([](Round& r) {
    for (auto&& x : shadows()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = shadows();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
