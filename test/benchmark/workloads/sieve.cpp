// sieve - primes by a chain of generators, each of which owns the one before it as a gen
#include "workload.h"

#include <memory>
#include <utility>

#include <rill/keywords.h>

gen<int> from_two(int n) {
  for (int i = 2; i < n; ++i) yield i;
}

gen<int> without_multiples(gen<int> numbers, int prime) {
  for (int x : numbers) {
    if (x % prime != 0) yield x;
  }
}

gen<int> primes(int n) {
  gen<int> numbers = from_two(n);
  while (auto x = numbers.next()) {
    const int prime = *x;
    yield prime;
    numbers = without_multiples(std::move(numbers), prime);
  }
}

unsigned long consume_primes(int n) {
  unsigned long sum = 0;
  for (int x : primes(n)) sum = bench::mix(sum, static_cast<unsigned long>(x));
  return sum;
}

#ifndef RILL_OBJECT_ONLY
static constexpr int limit = 1000;

static unsigned long loop() {
  unsigned long sum = 0;
  std::vector<int> found;
  for (int i = 2, n = bench::opaque(limit); i < n; ++i) {
    bool divided = false;
    for (std::size_t k = 0; k < found.size() && !divided; ++k) divided = i % found[k] == 0;
    if (divided) continue;
    found.push_back(i);
    sum = bench::mix(sum, static_cast<unsigned long>(i));
  }
  return sum;
}

// The same chain: each link owns the one before it, and is asked for its next number, which is 0 at the end.
struct numbers_by_hand {
  virtual ~numbers_by_hand() = default;
  virtual int next() = 0;
};

struct from_two_by_hand final : numbers_by_hand {
  explicit from_two_by_hand(int n) : limit(n) {}
  int next() override { return at < limit ? at++ : 0; }
  int limit, at = 2;
};

struct without_multiples_by_hand final : numbers_by_hand {
  without_multiples_by_hand(std::unique_ptr<numbers_by_hand> before, int p) : numbers(std::move(before)), prime(p) {}
  int next() override {
    int x = numbers->next();
    while (x != 0 && x % prime == 0) x = numbers->next();
    return x;
  }
  std::unique_ptr<numbers_by_hand> numbers;
  int prime;
};

static unsigned long iterator() {
  unsigned long sum = 0;
  std::unique_ptr<numbers_by_hand> numbers = std::make_unique<from_two_by_hand>(bench::opaque(limit));
  while (const int prime = numbers->next()) {
    sum = bench::mix(sum, static_cast<unsigned long>(prime));
    numbers = std::make_unique<without_multiples_by_hand>(std::move(numbers), prime);
  }
  return sum;
}

static unsigned long range_for() { return consume_primes(bench::opaque(limit)); }

static unsigned long pull() {
  int n = bench::opaque(limit);
  unsigned long sum = 0;
  auto g = primes(n);
  for (int x : g) sum = bench::mix(sum, static_cast<unsigned long>(x));
  return sum;
}

static unsigned long for_each() {
  unsigned long sum = 0;
  primes(bench::opaque(limit)).for_each([&](int x) { sum = bench::mix(sum, static_cast<unsigned long>(x)); });
  return sum;
}

static void keep() {
  gen<int> g = without_multiples(from_two(bench::opaque(limit)), 2);
  bench::keep(g);
}

static const bench::workload registered(
    "chain of sieves", 168, {{"loop", loop}, {"iterator", iterator}, {"pull", pull}, {"range_for", range_for}, {"for_each", for_each}}, keep,
    sizeof(without_multiples_by_hand));
#endif
