// A header without a definition of a generator, but with <generator>.
#ifndef STD_GENERATOR_DECLARATIONS_H
#define STD_GENERATOR_DECLARATIONS_H
#if __has_include(<generator>)
#include <generator>
#else
#error "no <generator>"
#endif

std::generator<long> declared(long n);

struct Holder {
  std::generator<long> held;
  long sum() {
    long total = 0;
    for (long x : held) total += x;
    return total;
  }
};
#endif
