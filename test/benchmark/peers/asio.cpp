// asio - Asio's stackless coroutines: macros that make a switch of a function whose state the user puts into a class
#include "workloads/workload.h"

#include <asio/coroutine.hpp>

#include <utility>

#include <asio/yield.hpp>

class thirds : asio::coroutine {
 public:
  explicit thirds(int n) : n_(n) {}
  // The next element, or null.
  const int* next() {
    reenter(this) {
      for (i_ = 0; i_ < n_; ++i_) {
        if (i_ % 3 == 0) yield return &i_;
      }
    }
    return nullptr;
  }

 private:
  int n_, i_ = 0;
};

class fibonacci : asio::coroutine {
 public:
  explicit fibonacci(int n) : n_(n) {}
  const unsigned* next() {
    reenter(this) {
      for (i_ = 0; i_ < n_; ++i_) {
        yield return &a_;
        b_ += std::exchange(a_, b_);
      }
    }
    return nullptr;
  }

 private:
  int n_, i_ = 0;
  unsigned a_ = 0, b_ = 1;
};

class triples : asio::coroutine {
 public:
  explicit triples(int n) : n_(n) {}
  const int* next() {
    reenter(this) {
      for (i_ = 0; i_ < n_; i_ += 3) {
        yield return &i_;
        yield return shown(i_ + 7);
        yield return shown(i_ * 5);
      }
    }
    return nullptr;
  }

 private:
  const int* shown(int element) {
    element_ = element;
    return &element_;
  }
  int n_, i_ = 0, element_ = 0;
};

class pair_of : asio::coroutine {
 public:
  pair_of(int a, int b) : a_(a), b_(b) {}
  const int* next() {
    reenter(this) {
      yield return &a_;
      yield return &b_;
    }
    return nullptr;
  }

 private:
  int a_, b_;
};

#include <asio/unyield.hpp>

static unsigned long count() {
  unsigned long sum = 0;
  thirds stream(bench::opaque(30000));
  while (const int* x = stream.next()) sum += static_cast<unsigned long>(*x);
  return sum;
}

template <class Stream>
static unsigned long mixed(Stream stream) {
  unsigned long sum = 0;
  while (const auto* x = stream.next()) sum = bench::mix(sum, static_cast<unsigned long>(*x));
  return sum;
}
static unsigned long of_numbers() { return mixed(fibonacci(bench::opaque(10000))); }
static unsigned long three() { return mixed(triples(bench::opaque(9000))); }

static unsigned long short_lived() {
  unsigned long sum = 0;
  for (int i = 0, n = bench::opaque(2000); i < n; ++i) {
    pair_of stream(i, n);
    while (const int* x = stream.next()) sum = bench::mix(sum, static_cast<unsigned long>(*x));
  }
  return sum;
}

static const bench::peer of_count("counting loop with a filter", {"asio", count});
static const bench::peer of_fibonacci("Fibonacci", {"asio", of_numbers});
static const bench::peer of_three("three yields in a loop", {"asio", three});
static const bench::peer of_short("streams of two elements", {"asio", short_lived});
