// lambda_algorithm - lambdas handed to algorithms between suspensions
#include "trace.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include <rill/keywords.h>

gen<int> sorted(std::vector<int> values, int pivot) {
  std::sort(values.begin(), values.end(), [&](int a, int b) { return std::abs(a - pivot) < std::abs(b - pivot); });
  for (int x : values) yield x;
  const auto more = std::count_if(values.begin(), values.end(), [pivot](int x) { return x > pivot; });
  yield static_cast<int>(more);
  yield std::accumulate(values.begin(), values.end(), 0, [](int a, int b) { return a + 2 * b; });
}

int main() {
  drive([] { return sorted({1, 5, 9, 4}, 6); });
  drive_in_place([](Round& r) {
    for (auto&& x : sorted({1, 5, 9, 4}, 6)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = sorted({1, 5, 9, 4}, 6);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
