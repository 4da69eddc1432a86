// delegate_between_kinds - delegation between gen<T>, gen<T&> and gen<const T&>: what is copied
#include "trace.h"

#include <rill/keywords.h>

gen<Tracer&> lvalues(Tracer& t) {
  yield t;
}

gen<const Tracer&> constants(Tracer& t) {
  yield t;
  yield_from lvalues(t);
  yield make("temporary");
}

gen<Tracer> values(Tracer& t) {
  yield t;
  yield_from lvalues(t);
  yield_from constants(t);
}

gen<const Tracer&> again(Tracer& t) {
  yield_from values(t);
}

int main() {
  Tracer t("t");
  drive([&] { return constants(t); });
  drive_in_place([&](Round& r) {
    for (auto&& x : constants(t)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = constants(t);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([&] { return values(t); });
  drive_in_place([&](Round& r) {
    for (auto&& x : values(t)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = values(t);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([&] { return again(t); });
  drive_in_place([&](Round& r) {
    for (auto&& x : again(t)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = again(t);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
