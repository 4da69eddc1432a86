// lambda_stored - lambdas stored in std::function, in a vector, in an array, across suspensions
#include "trace.h"

#include <functional>
#include <vector>

#include <rill/keywords.h>

gen<int> stored() {
  std::vector<std::function<int()>> functions;
  int counter = 0;
  for (int i = 0; i < 3; ++i) {
    functions.push_back([&counter, i] { return ++counter * 10 + i; });
    yield i;
  }
  for (auto& f : functions) yield f();
  std::function<int(int)> factorial = [&](int n) { return n < 2 ? 1 : n * factorial(n - 1); };
  yield factorial(4);
  int (*pointer)(int) = [](int x) { return x + 1; };
  yield pointer(1);
}

int main() {
  drive([] { return stored(); });
  drive_in_place([](Round& r) {
    for (auto&& x : stored()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = stored();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
