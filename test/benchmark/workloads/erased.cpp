// erased - a gen<T> that comes out of a function of which the consumer knows nothing
#include "workload.h"

#include <memory>

#include <rill/keywords.h>

gen<unsigned> steps(unsigned n) {
  for (unsigned i = 0; i < n; ++i) yield i ^ (i >> 3);
}

[[gnu::noinline]] gen<unsigned> unknown(unsigned n) {
  gen<unsigned> g = steps(n);
  return g;
}

unsigned long consume_unknown(unsigned n) {
  unsigned long sum = 0;
  for (unsigned x : unknown(n)) sum = bench::mix(sum, x);
  return sum;
}

#ifndef RILL_OBJECT_ONLY
static constexpr unsigned limit = 10000;

static unsigned long loop() {
  unsigned long sum = 0;
  for (unsigned i = 0, n = bench::opaque(limit); i < n; ++i) sum = bench::mix(sum, i ^ (i >> 3));
  return sum;
}

// An iterator behind a virtual function, which is what type erasure by hand is.
struct source_by_hand {
  virtual ~source_by_hand() = default;
  virtual bool next(unsigned& element) = 0;
};

struct steps_by_hand final : source_by_hand {
  explicit steps_by_hand(unsigned n) : limit(n) {}
  bool next(unsigned& element) override {
    if (i == limit) return false;
    element = i ^ (i >> 3);
    ++i;
    return true;
  }
  unsigned limit, i = 0;
};

[[gnu::noinline]] static std::unique_ptr<source_by_hand> unknown_by_hand(unsigned n) { return std::make_unique<steps_by_hand>(n); }

static unsigned long iterator() {
  unsigned long sum = 0;
  const std::unique_ptr<source_by_hand> source = unknown_by_hand(bench::opaque(limit));
  for (unsigned x; source->next(x);) sum = bench::mix(sum, x);
  return sum;
}

static unsigned long range_for() { return consume_unknown(bench::opaque(limit)); }

static unsigned long pull() {
  unsigned n = bench::opaque(limit);
  unsigned long sum = 0;
  auto g = unknown(n);
  for (unsigned x : g) sum = bench::mix(sum, x);
  return sum;
}

static unsigned long for_each() {
  unsigned long sum = 0;
  unknown(bench::opaque(limit)).for_each([&](unsigned x) { sum = bench::mix(sum, x); });
  return sum;
}

static void keep() {
  gen<unsigned> g = unknown(bench::opaque(limit));
  bench::keep(g);
}

static const bench::workload registered(
    "type-erased gen", limit, {{"loop", loop}, {"iterator", iterator}, {"pull", pull}, {"range_for", range_for}, {"for_each", for_each}}, keep,
    sizeof(steps_by_hand));
#endif
