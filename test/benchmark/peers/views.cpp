// views - the views of C++20's standard library, for what they can say
#include "workloads/workload.h"

#if __cplusplus >= 202002L

#include <ranges>

static unsigned long count() {
  unsigned long sum = 0;
  for (int x : std::views::iota(0, bench::opaque(30000)) | std::views::filter([](int i) { return i % 3 == 0; })) sum += static_cast<unsigned long>(x);
  return sum;
}

static unsigned long pipeline() {
  unsigned long sum = 0;
  for (int x : std::views::iota(0) | std::views::filter([](int i) { return i % 2 != 0; }) | std::views::transform([](int i) { return i * i; }) |
                   std::views::take(bench::opaque(5000)))
    sum = bench::mix(sum, static_cast<unsigned long>(x));
  return sum;
}

static const bench::peer of_count("counting loop with a filter", {"views", count});
static const bench::peer of_pipeline("pipeline", {"views", pipeline});

#endif
