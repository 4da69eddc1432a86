// fibonacci - two numbers, and a yield in a loop
#include "workload.h"

#include <utility>

#include <rill/keywords.h>

gen<unsigned> fibonacci(int n) {
  unsigned a = 0, b = 1;
  for (int i = 0; i < n; ++i) {
    yield a;
    b += std::exchange(a, b);
  }
}

unsigned long consume_fibonacci(int n) {
  unsigned long sum = 0;
  for (unsigned x : fibonacci(n)) sum = bench::mix(sum, x);
  return sum;
}

#ifndef RILL_OBJECT_ONLY
static constexpr int limit = 10000;

static unsigned long loop() {
  unsigned long sum = 0;
  unsigned a = 0, b = 1;
  for (int i = 0, n = bench::opaque(limit); i < n; ++i) {
    sum = bench::mix(sum, a);
    b += std::exchange(a, b);
  }
  return sum;
}

class fibonacci_by_hand {
 public:
  explicit fibonacci_by_hand(int n) : n_(n) {}
  bool more() const { return i_ < n_; }
  unsigned operator*() const { return a_; }
  void operator++() {
    b_ += std::exchange(a_, b_);
    ++i_;
  }

 private:
  int n_, i_ = 0;
  unsigned a_ = 0, b_ = 1;
};

static unsigned long iterator() {
  unsigned long sum = 0;
  for (fibonacci_by_hand i(bench::opaque(limit)); i.more(); ++i) sum = bench::mix(sum, *i);
  return sum;
}

static unsigned long range_for() { return consume_fibonacci(bench::opaque(limit)); }

static unsigned long pull() {
  int n = bench::opaque(limit);
  unsigned long sum = 0;
  auto g = fibonacci(n);
  for (unsigned x : g) sum = bench::mix(sum, x);
  return sum;
}

static unsigned long for_each() {
  unsigned long sum = 0;
  fibonacci(bench::opaque(limit)).for_each([&](unsigned x) { sum = bench::mix(sum, x); });
  return sum;
}

static void keep() {
  gen<unsigned> g = fibonacci(bench::opaque(limit));
  bench::keep(g);
}

static const bench::workload registered(
    "Fibonacci", limit, {{"loop", loop}, {"iterator", iterator}, {"pull", pull}, {"range_for", range_for}, {"for_each", for_each}}, keep,
    sizeof(fibonacci_by_hand));
#endif
