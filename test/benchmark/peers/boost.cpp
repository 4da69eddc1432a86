// boost - Boost.Coroutine2: coroutines with stacks of their own, between which the processor switches
#include "workloads/workload.h"

#include <boost/coroutine2/all.hpp>

#include <utility>

using coroutine = boost::coroutines2::coroutine<int>;

static unsigned long count() {
  unsigned long sum = 0;
  const int n = bench::opaque(30000);
  coroutine::pull_type thirds([n](coroutine::push_type& yield) {
    for (int i = 0; i < n; ++i) {
      if (i % 3 == 0) yield(i);
    }
  });
  for (int x : thirds) sum += static_cast<unsigned long>(x);
  return sum;
}

static unsigned long fibonacci() {
  unsigned long sum = 0;
  const int n = bench::opaque(10000);
  boost::coroutines2::coroutine<unsigned>::pull_type numbers([n](boost::coroutines2::coroutine<unsigned>::push_type& yield) {
    unsigned a = 0, b = 1;
    for (int i = 0; i < n; ++i) {
      yield(a);
      b += std::exchange(a, b);
    }
  });
  for (unsigned x : numbers) sum = bench::mix(sum, x);
  return sum;
}

static unsigned long three() {
  unsigned long sum = 0;
  const int n = bench::opaque(9000);
  coroutine::pull_type triples([n](coroutine::push_type& yield) {
    for (int i = 0; i < n; i += 3) {
      yield(i);
      yield(i + 7);
      yield(i * 5);
    }
  });
  for (int x : triples) sum = bench::mix(sum, static_cast<unsigned long>(x));
  return sum;
}

static unsigned long pipeline() {
  unsigned long sum = 0;
  const int n = bench::opaque(5000);
  coroutine::pull_type numbers([](coroutine::push_type& yield) {
    for (int i = 0;; ++i) yield(i);
  });
  coroutine::pull_type odd([&](coroutine::push_type& yield) {
    for (int x : numbers) {
      if (x % 2 != 0) yield(x);
    }
  });
  coroutine::pull_type squares([&](coroutine::push_type& yield) {
    for (int x : odd) yield(x * x);
  });
  coroutine::pull_type first([&](coroutine::push_type& yield) {
    int left = n;
    for (int x : squares) {
      yield(x);
      if (--left == 0) break;
    }
  });
  for (int x : first) sum = bench::mix(sum, static_cast<unsigned long>(x));
  return sum;
}

static unsigned long short_lived() {
  unsigned long sum = 0;
  for (int i = 0, n = bench::opaque(2000); i < n; ++i) {
    coroutine::pull_type pair([i, n](coroutine::push_type& yield) {
      yield(i);
      yield(n);
    });
    for (int x : pair) sum = bench::mix(sum, static_cast<unsigned long>(x));
  }
  return sum;
}

static const bench::peer of_count("counting loop with a filter", {"boost", count});
static const bench::peer of_fibonacci("Fibonacci", {"boost", fibonacci});
static const bench::peer of_three("three yields in a loop", {"boost", three});
static const bench::peer of_pipeline("pipeline", {"boost", pipeline});
static const bench::peer of_short("streams of two elements", {"boost", short_lived});
