// recursion_permutations - permutations of a vector that all activations share
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

gen<const std::vector<int>&> permutations(std::vector<int>& values, std::size_t from = 0) {
  if (from + 1 >= values.size()) {
    yield values;
    co_return;
  }
  for (std::size_t i = from; i < values.size(); ++i) {
    std::swap(values[from], values[i]);
    yield_from permutations(values, from + 1);
    std::swap(values[from], values[i]);
  }
}

int main() {
  std::vector<int> values{1, 2, 3};
  for (const auto& p : permutations(values)) note("%d%d%d", p[0], p[1], p[2]);
  drive([&] { return permutations(values); });
}
