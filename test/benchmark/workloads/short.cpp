// short - many streams of two elements each: what it costs to make and to destroy one
#include "workload.h"

#include <rill/keywords.h>

gen<int> pair(int a, int b) {
  yield a;
  yield b;
}

unsigned long consume_pairs(int n) {
  unsigned long sum = 0;
  for (int i = 0; i < n; ++i) {
    for (int x : pair(i, n)) sum = bench::mix(sum, static_cast<unsigned long>(x));
  }
  return sum;
}

#ifndef RILL_OBJECT_ONLY
static constexpr int count = 2000;

static unsigned long loop() {
  unsigned long sum = 0;
  for (int i = 0, n = bench::opaque(count); i < n; ++i) {
    sum = bench::mix(sum, static_cast<unsigned long>(i));
    sum = bench::mix(sum, static_cast<unsigned long>(n));
  }
  return sum;
}

class pair_by_hand {
 public:
  pair_by_hand(int a, int b) : a_(a), b_(b) {}
  bool more() const { return at_ < 2; }
  int operator*() const { return at_ == 0 ? a_ : b_; }
  void operator++() { ++at_; }

 private:
  int a_, b_, at_ = 0;
};

static unsigned long iterator() {
  unsigned long sum = 0;
  for (int i = 0, n = bench::opaque(count); i < n; ++i) {
    for (pair_by_hand p(i, n); p.more(); ++p) sum = bench::mix(sum, static_cast<unsigned long>(*p));
  }
  return sum;
}

static unsigned long range_for() { return consume_pairs(bench::opaque(count)); }

static unsigned long pull() {
  int n = bench::opaque(count);
  unsigned long sum = 0;
  for (int i = 0; i < n; ++i) {
    auto g = pair(i, n);
    for (int x : g) sum = bench::mix(sum, static_cast<unsigned long>(x));
  }
  return sum;
}

static unsigned long for_each() {
  unsigned long sum = 0;
  for (int i = 0, n = bench::opaque(count); i < n; ++i) {
    pair(i, n).for_each([&](int x) { sum = bench::mix(sum, static_cast<unsigned long>(x)); });
  }
  return sum;
}

static void keep() {
  gen<int> g = pair(bench::opaque(1), 2);
  bench::keep(g);
}

static const bench::workload registered(
    "streams of two elements", 2 * count, {{"loop", loop}, {"iterator", iterator}, {"pull", pull}, {"range_for", range_for}, {"for_each", for_each}},
    keep, sizeof(pair_by_hand));
#endif
