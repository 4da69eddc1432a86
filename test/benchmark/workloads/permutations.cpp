// permutations - all permutations of a sequence, which is yielded by reference
#include "workload.h"

#include <algorithm>
#include <numeric>

#include <rill/keywords.h>

gen<const std::vector<int>&> permutations(int n) {
  std::vector<int> order(static_cast<std::size_t>(n));
  std::iota(order.begin(), order.end(), 0);
  do {
    yield order;
  } while (std::next_permutation(order.begin(), order.end()));
}

unsigned long consume_permutations(int n) {
  unsigned long sum = 0;
  for (const std::vector<int>& order : permutations(n)) sum = bench::mix(sum, static_cast<unsigned long>(order.front()));
  return sum;
}

#ifndef RILL_OBJECT_ONLY
static constexpr int size = 7;

static unsigned long loop() {
  unsigned long sum = 0;
  std::vector<int> order(static_cast<std::size_t>(bench::opaque(size)));
  std::iota(order.begin(), order.end(), 0);
  do {
    sum = bench::mix(sum, static_cast<unsigned long>(order.front()));
  } while (std::next_permutation(order.begin(), order.end()));
  return sum;
}

class permutations_by_hand {
 public:
  explicit permutations_by_hand(int n) : order_(static_cast<std::size_t>(n)) { std::iota(order_.begin(), order_.end(), 0); }
  bool more() const { return more_; }
  const std::vector<int>& operator*() const { return order_; }
  void operator++() { more_ = std::next_permutation(order_.begin(), order_.end()); }

 private:
  std::vector<int> order_;
  bool more_ = true;
};

static unsigned long iterator() {
  unsigned long sum = 0;
  for (permutations_by_hand i(bench::opaque(size)); i.more(); ++i) sum = bench::mix(sum, static_cast<unsigned long>((*i).front()));
  return sum;
}

static unsigned long range_for() { return consume_permutations(bench::opaque(size)); }

static unsigned long pull() {
  int n = bench::opaque(size);
  unsigned long sum = 0;
  auto g = permutations(n);
  for (const std::vector<int>& order : g) sum = bench::mix(sum, static_cast<unsigned long>(order.front()));
  return sum;
}

static unsigned long for_each() {
  unsigned long sum = 0;
  permutations(bench::opaque(size)).for_each([&](const std::vector<int>& order) {
    sum = bench::mix(sum, static_cast<unsigned long>(order.front()));
  });
  return sum;
}

static void keep() {
  gen<const std::vector<int>&> g = permutations(bench::opaque(size));
  bench::keep(g);
}

static const bench::workload registered(
    "permutations", 5040, {{"loop", loop}, {"iterator", iterator}, {"pull", pull}, {"range_for", range_for}, {"for_each", for_each}}, keep,
    sizeof(permutations_by_hand));
#endif
