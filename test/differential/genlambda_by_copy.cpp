// genlambda_by_copy - generator lambdas that capture by copy, initialise captures, are mutable
#include "trace.h"

#include <rill/keywords.h>

int main() {
  int n = 2;
  const auto copied = [n, t = Tracer("captured")](int from) -> gen<int> {
    for (int i = from; i < from + n; ++i) yield i;
    yield static_cast<int>(t.name().size());
  };
  n = 100;
  drive([&] { return copied(5); });
  drive_in_place([&](Round& r) {
    for (auto&& x : copied(5)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = copied(5);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  auto counting = [next = 0]() mutable -> gen<int> {
    yield next++;
    yield next++;
  };
  for (int x : counting()) note("%d", x);
  for (int x : counting()) note("%d", x);
  auto everything = [=]() -> gen<int> { yield n; };
  for (int x : everything()) note("%d", x);
}
