// delegate_lvalue_generator - yield_from of a generator that is a local, moved into the delegation
#include "trace.h"

#include <rill/keywords.h>

gen<int> inner(int n) {
  Tracer t("inner");
  for (int i = 0; i < n; ++i) yield i;
}

gen<int> outer(int n, gen<int> parameter) {
  gen<int> local = inner(n);
  yield_from std::move(local);
  note("local done");
  auto other = inner(1);
  yield_from std::move(other);
  yield_from std::move(parameter);
  note("parameter done");
  yield -1;
}

int main() {
  drive([] { return outer(2, inner(1)); });
  drive_in_place([](Round& r) {
    for (auto&& x : outer(2, inner(1))) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = outer(2, inner(1));
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
