// count - a counting loop with a filter, summed up: by hand it is vectorised
#include "workload.h"

#include <rill/keywords.h>

gen<int> thirds(int n) {
  for (int i = 0; i < n; ++i) {
    if (i % 3 == 0) yield i;
  }
}

unsigned long consume_thirds(int n) {
  unsigned long sum = 0;
  for (int x : thirds(n)) sum += static_cast<unsigned long>(x);
  return sum;
}

#ifndef RILL_OBJECT_ONLY
static constexpr int limit = 30000;

static unsigned long loop() {
  unsigned long sum = 0;
  for (int i = 0, n = bench::opaque(limit); i < n; ++i) {
    if (i % 3 == 0) sum += static_cast<unsigned long>(i);
  }
  return sum;
}

class thirds_by_hand {
 public:
  explicit thirds_by_hand(int n) : n_(n) {}
  bool more() const { return i_ < n_; }
  int operator*() const { return i_; }
  void operator++() {
    do ++i_;
    while (i_ < n_ && i_ % 3 != 0);
  }

 private:
  int n_, i_ = 0;
};

static unsigned long iterator() {
  unsigned long sum = 0;
  for (thirds_by_hand i(bench::opaque(limit)); i.more(); ++i) sum += static_cast<unsigned long>(*i);
  return sum;
}

static unsigned long range_for() { return consume_thirds(bench::opaque(limit)); }

static unsigned long pull() {
  int n = bench::opaque(limit);
  unsigned long sum = 0;
  auto g = thirds(n);
  for (int x : g) sum += static_cast<unsigned long>(x);
  return sum;
}

static unsigned long for_each() {
  unsigned long sum = 0;
  thirds(bench::opaque(limit)).for_each([&](int x) { sum += static_cast<unsigned long>(x); });
  return sum;
}

static void keep() {
  gen<int> g = thirds(bench::opaque(limit));
  bench::keep(g);
}

static const bench::workload registered(
    "counting loop with a filter", limit / 3,
    {{"loop", loop}, {"iterator", iterator}, {"pull", pull}, {"range_for", range_for}, {"for_each", for_each}}, keep, sizeof(thirds_by_hand));
#endif
