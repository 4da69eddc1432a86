// pipeline - filter, transform and take as generators, each over the one before it
#include "workload.h"

#include <rill/keywords.h>

gen<int> numbers() {
  for (int i = 0;; ++i) yield i;
}

gen<int> odd() {
  for (int x : numbers()) {
    if (x % 2 != 0) yield x;
  }
}

gen<int> squares() {
  for (int x : odd()) yield x * x;
}

gen<int> first_squares(int n) {
  if (n == 0) co_return;
  for (int x : squares()) {
    yield x;
    if (--n == 0) break;
  }
}

unsigned long consume_first_squares(int n) {
  unsigned long sum = 0;
  for (int x : first_squares(n)) sum = bench::mix(sum, static_cast<unsigned long>(x));
  return sum;
}

#ifndef RILL_OBJECT_ONLY
static constexpr int count = 5000;

static unsigned long loop() {
  unsigned long sum = 0;
  int n = bench::opaque(count);
  for (int i = 0; n > 0; ++i) {
    if (i % 2 == 0) continue;
    sum = bench::mix(sum, static_cast<unsigned long>(i * i));
    --n;
  }
  return sum;
}

class squares_by_hand {
 public:
  explicit squares_by_hand(int n) : n_(n) {}
  bool more() const { return n_ > 0; }
  int operator*() const { return i_ * i_; }
  void operator++() {
    do ++i_;
    while (i_ % 2 == 0);
    --n_;
  }

 private:
  int n_, i_ = 1;
};

static unsigned long iterator() {
  unsigned long sum = 0;
  for (squares_by_hand i(bench::opaque(count)); i.more(); ++i) sum = bench::mix(sum, static_cast<unsigned long>(*i));
  return sum;
}

static unsigned long range_for() { return consume_first_squares(bench::opaque(count)); }

static unsigned long pull() {
  int n = bench::opaque(count);
  unsigned long sum = 0;
  auto g = first_squares(n);
  for (int x : g) sum = bench::mix(sum, static_cast<unsigned long>(x));
  return sum;
}

static unsigned long for_each() {
  unsigned long sum = 0;
  first_squares(bench::opaque(count)).for_each([&](int x) { sum = bench::mix(sum, static_cast<unsigned long>(x)); });
  return sum;
}

static void keep() {
  gen<int> g = first_squares(bench::opaque(count));
  bench::keep(g);
}

static const bench::workload registered(
    "pipeline", count, {{"loop", loop}, {"iterator", iterator}, {"pull", pull}, {"range_for", range_for}, {"for_each", for_each}}, keep,
    sizeof(squares_by_hand));
#endif
