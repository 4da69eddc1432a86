// primes - an endless sieve, a segment at a time; twins and gaps are found in the stream of primes.
#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <utility>
#include <vector>

#include <rill/keywords.h>

// All primes. A segment is as long as the square of the next prime allows, but never longer than fits a cache.
gen<long> primes() {
  yield 2;
  std::vector<long> small;  // the odd primes whose multiples have to be crossed out
  for (long low = 3, high = 9; /* for ever */; low = high, high = std::min(high * high, high + 65536)) {
    std::vector<bool> composite(static_cast<std::size_t>(high - low));
    for (const long p : small) {
      if (p * p >= high) break;
      for (long multiple = std::max(p * p, (low + p - 1) / p * p); multiple < high; multiple += p) {
        composite[static_cast<std::size_t>(multiple - low)] = true;
      }
    }
    for (long n = low; n < high; ++n) {
      if (n % 2 == 0 || composite[static_cast<std::size_t>(n - low)]) continue;
      small.push_back(n);
      yield n;
    }
  }
}

template <class T>
gen<std::pair<T, T>> neighbours(gen<T> values) {
  auto first = values.next();
  if (!first) co_return;
  T last = *first;
  while (auto next = values.next()) {
    T value = *next;
    yield {last, value};
    last = std::move(value);
  }
}

int main() {
  std::printf("the first primes:");
  for (const long p : primes()) {
    if (p > 50) break;
    std::printf(" %ld", p);
  }

  int count = 0;
  for (const long p : primes()) {
    if (p > 1'000'000) break;
    ++count;
  }
  std::printf("\nprimes below a million: %d\ntwins:", count);

  for (const auto& [a, b] : neighbours(primes())) {
    if (a > 150) break;
    if (b - a == 2) std::printf(" %ld/%ld", a, b);
  }
  std::puts("");

  long widest = 0;
  for (const auto& [a, b] : neighbours(primes())) {
    if (a > 1'000'000) break;
    if (b - a <= widest) continue;
    widest = b - a;
    if (widest > 50) std::printf("a gap of %ld after %ld\n", widest, a);
  }
}
