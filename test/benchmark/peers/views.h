// views.h - what the views of a library can say of the workloads. Whoever includes it has named the library's `views`, and itself: VIEWS_NAME.
#include "workloads/workload.h"

static unsigned long count() {
  unsigned long sum = 0;
  for (int x : views::iota(0, bench::opaque(30000)) | views::filter([](int i) { return i % 3 == 0; })) sum += static_cast<unsigned long>(x);
  return sum;
}

static unsigned long pipeline() {
  unsigned long sum = 0;
  for (int x : views::iota(0) | views::filter([](int i) { return i % 2 != 0; }) | views::transform([](int i) { return i * i; }) |
                   views::take(bench::opaque(5000)))
    sum = bench::mix(sum, static_cast<unsigned long>(x));
  return sum;
}

static const bench::peer of_count("counting loop with a filter", {VIEWS_NAME, count});
static const bench::peer of_pipeline("pipeline", {VIEWS_NAME, pipeline});
