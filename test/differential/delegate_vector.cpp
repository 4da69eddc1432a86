// delegate_vector - yield_from of a vector: local, parameter, temporary, result of a function
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

std::vector<int> make_numbers(int from) { return {from, from + 1}; }

gen<int> numbers(std::vector<int> parameter) {
  std::vector<int> local{1, 2};
  yield_from local;
  local[0] = 10;
  yield_from local;
  yield_from parameter;
  yield_from std::vector<int>{5, 6};
  yield_from make_numbers(7);
  yield_from std::vector<int>();
  const std::vector<int> constant{9};
  yield_from constant;
  yield_from std::move(local);
}

int main() {
  drive([] { return numbers({3, 4}); });
  drive_in_place([](Round& r) {
    for (auto&& x : numbers({3, 4})) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = numbers({3, 4});
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
