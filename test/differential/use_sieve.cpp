// use_sieve - primes by a chain of filters, each a generator that owns the one before it
#include "trace.h"

#include <rill/keywords.h>

gen<int> from(int n) {
  for (;;) yield n++;
}

gen<int> without_multiples(gen<int> source, int divisor) {
  for (int x : source) {
    if (x % divisor != 0) yield x;
  }
}

gen<int> primes() {
  gen<int> candidates = from(2);
  for (;;) {
    const int prime = *candidates.next();
    yield prime;
    candidates = without_multiples(std::move(candidates), prime);
  }
}

int main() {
  drive([] { return primes(); });
  drive_in_place([](Round& r) {
    for (auto&& x : primes()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = primes();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive_in_place([](Round& r) {
    primes().for_each([&](auto&& x) { return r.take(x) ? rill::flow::go : rill::flow::stop; });
  });
}
