// delegate_other_operands - operands that are conditional, parenthesised, members, calls of lambdas and function pointers
#include "trace.h"

#include <functional>
#include <vector>

#include <rill/keywords.h>

gen<int> numbers(int n) {
  for (int i = 0; i < n; ++i) yield i;
}

struct Holder {
  std::vector<int> values{7, 8};
  gen<int> all() const {
    yield_from values;
    yield_from this->values;
  }
};

gen<int> outer(bool which) {
  yield_from which ? numbers(1) : numbers(2);
  yield_from (numbers(1));
  Holder holder;
  yield_from holder.values;
  yield_from holder.all();
  auto lambda = [](int n) -> gen<int> { yield n; };
  yield_from lambda(20);
  gen<int> (*pointer)(int) = numbers;
  yield_from pointer(1);
  const std::function<gen<int>(int)> function = numbers;
  yield_from function(2);
  yield_from *std::make_unique<std::vector<int>>(1, 30);
}

int main() {
  drive([] { return outer(true); });
  drive_in_place([](Round& r) {
    for (auto&& x : outer(true)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = outer(true);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return outer(false); });
  drive_in_place([](Round& r) {
    for (auto&& x : outer(false)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = outer(false);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
