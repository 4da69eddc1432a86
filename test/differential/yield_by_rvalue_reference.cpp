// yield_by_rvalue_reference - gen<T&&>: lvalues are copied, xvalues bind
#include "trace.h"

#include <rill/keywords.h>

gen<Tracer&&> objects() {
  Tracer t("t");
  yield t;
  yield std::move(t);
  yield make("temporary");
  note("%s", t.c_str());
}

gen<MoveOnly&&> owners() {
  MoveOnly m("m");
  yield std::move(m);
  yield make_move_only("n");
  note("%s", m.c_str());
}

int main() {
  drive([] { return objects(); });
  drive_in_place([](Round& r) {
    for (auto&& x : objects()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = objects();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
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
  for (MoveOnly&& m : owners()) MoveOnly taken = std::move(m);
}
