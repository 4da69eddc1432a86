// use_in_body_sum - a generator consumed in the body of another, in a statement without a suspension
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

gen<int> upto(int n) {
  for (int i = 1; i <= n; ++i) yield i;
}

int total(gen<int> g) {
  int sum = 0;
  for (int x : g) sum += x;
  return sum;
}

gen<int> sums(int n) {
  for (int i = 1; i <= n; ++i) {
    int sum = 0;
    for (int x : upto(i)) sum += x;
    yield sum;
    yield total(upto(i));
    const auto all = rill::collect<std::vector>(upto(i));
    yield static_cast<int>(all.size());
    auto g = upto(i);
    g.next();
    yield total(std::move(g));
  }
}

int main() {
  drive([] { return sums(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : sums(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = sums(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
