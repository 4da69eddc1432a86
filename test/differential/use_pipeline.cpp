// use_pipeline - generators that take generators: filter, transform, take, chain
#include "trace.h"

#include <functional>

#include <rill/keywords.h>

gen<int> naturals(int from = 0) {
  Tracer t("naturals");
  for (;; ++from) yield from;
}

gen<int> filter(gen<int> source, bool (*accept)(int)) {
  Tracer t("filter");
  for (int x : source) {
    if (accept(x)) yield x;
  }
}

template <class F>
gen<std::string> transform(gen<int> source, F f) {
  Tracer t("transform");
  while (auto x = source.next()) yield f(*x);
}

template <class T>
gen<T> take(gen<T> source, int n) {
  Tracer t("take");
  if (n == 0) co_return;
  for (auto&& x : source) {
    yield std::move(x);
    if (--n == 0) break;
  }
}

bool odd(int x) { return x % 2 != 0; }

int main() {
  drive([] { return take(filter(naturals(), odd), 3); });
  drive_in_place([](Round& r) {
    for (auto&& x : take(filter(naturals(), odd), 3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = take(filter(naturals(), odd), 3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return take(transform(filter(naturals(5), odd), [](int x) { return "<" + std::to_string(x) + ">"; }), 2); });
  for (int x : take(naturals(7), 0)) note("%d", x);
}
