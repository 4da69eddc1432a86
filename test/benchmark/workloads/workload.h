// workload.h - what the workloads have in common: their registration, and a consumer that no compiler folds away.
//
// A workload is one source for all forms: lowered by rill, and compiled as coroutines. With RILL_OBJECT_ONLY it is only the
// generators and one function that consumes them, whose object code is measured.
#ifndef RILL_BENCHMARK_WORKLOAD_H
#define RILL_BENCHMARK_WORKLOAD_H

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace bench {

/// Takes an element into a checksum, in which the order counts: two cycles, one after the other.
inline unsigned long mix(unsigned long sum, unsigned long element) { return (sum << 1 | sum >> 63) ^ element; }

struct form {
  const char* name;  // loop, iterator, range_for, for_each, next, gen
  unsigned long (*run)();
};

/// Registers a workload. `form`s give the same checksum. `keep` makes one stream that is owned by a gen and destroys it: its
/// allocations tell the size of its frame. `iterator_size` is that of the class written by hand.
struct workload {
  workload(const char* name, std::size_t elements, std::vector<form> forms, void (*keep)(), std::size_t iterator_size);
};

/// Registers what people could pick instead for the workload `name`. It gives the checksum of the other forms.
struct peer {
  peer(const char* name, form other);
};

/// `value`, of which the optimiser knows nothing.
template <class T>
T opaque(T value) {
  asm volatile("" : "+r"(value) : : "memory");
  return value;
}

/// Lets the optimiser believe that `object` is used.
template <class T>
void keep(T& object) {
  asm volatile("" : : "r"(&object) : "memory");
}

}  // namespace bench

#endif
