// three - three suspension points in a loop
#include "workload.h"

#include <rill/keywords.h>

gen<int> triples(int n) {
  for (int i = 0; i < n; i += 3) {
    yield i;
    yield i + 7;
    yield i * 5;
  }
}

unsigned long consume_triples(int n) {
  unsigned long sum = 0;
  for (int x : triples(n)) sum = bench::mix(sum, static_cast<unsigned long>(x));
  return sum;
}

#ifndef RILL_OBJECT_ONLY
static constexpr int limit = 9000;

static unsigned long loop() {
  unsigned long sum = 0;
  for (int i = 0, n = bench::opaque(limit); i < n; i += 3) {
    sum = bench::mix(sum, static_cast<unsigned long>(i));
    sum = bench::mix(sum, static_cast<unsigned long>(i + 7));
    sum = bench::mix(sum, static_cast<unsigned long>(i * 5));
  }
  return sum;
}

class triples_by_hand {
 public:
  explicit triples_by_hand(int n) : n_(n) {}
  bool more() const { return i_ < n_; }
  int operator*() const { return part_ == 0 ? i_ : part_ == 1 ? i_ + 7 : i_ * 5; }
  void operator++() {
    if (++part_ < 3) return;
    part_ = 0;
    i_ += 3;
  }

 private:
  int n_, i_ = 0, part_ = 0;
};

static unsigned long iterator() {
  unsigned long sum = 0;
  for (triples_by_hand i(bench::opaque(limit)); i.more(); ++i) sum = bench::mix(sum, static_cast<unsigned long>(*i));
  return sum;
}

static unsigned long range_for() { return consume_triples(bench::opaque(limit)); }

static unsigned long pull() {
  int n = bench::opaque(limit);
  unsigned long sum = 0;
  auto g = triples(n);
  for (int x : g) sum = bench::mix(sum, static_cast<unsigned long>(x));
  return sum;
}

static unsigned long for_each() {
  unsigned long sum = 0;
  triples(bench::opaque(limit)).for_each([&](int x) { sum = bench::mix(sum, static_cast<unsigned long>(x)); });
  return sum;
}

static void keep() {
  gen<int> g = triples(bench::opaque(limit));
  bench::keep(g);
}

static const bench::workload registered(
    "three yields in a loop", limit, {{"loop", loop}, {"iterator", iterator}, {"pull", pull}, {"range_for", range_for}, {"for_each", for_each}},
    keep, sizeof(triples_by_hand));
#endif
