// range_v3 - the views of range-v3, from which those of the standard came, in C++17
#include "workloads/workload.h"

#include <range/v3/view/filter.hpp>
#include <range/v3/view/iota.hpp>
#include <range/v3/view/take.hpp>
#include <range/v3/view/transform.hpp>

static unsigned long count() {
  unsigned long sum = 0;
  for (int x : ranges::views::iota(0, bench::opaque(30000)) | ranges::views::filter([](int i) { return i % 3 == 0; })) sum += static_cast<unsigned long>(x);
  return sum;
}

static unsigned long pipeline() {
  unsigned long sum = 0;
  for (int x : ranges::views::iota(0) | ranges::views::filter([](int i) { return i % 2 != 0; }) | ranges::views::transform([](int i) { return i * i; }) |
                   ranges::views::take(bench::opaque(5000)))
    sum = bench::mix(sum, static_cast<unsigned long>(x));
  return sum;
}

static const bench::peer of_count("counting loop with a filter", {"range-v3", count});
static const bench::peer of_pipeline("pipeline", {"range-v3", pipeline});
