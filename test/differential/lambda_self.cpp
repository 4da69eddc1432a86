// lambda_self - lambdas that call themselves, by parameter and by reference to std::function
#include "trace.h"

#include <rill/keywords.h>

gen<int> recursive(int n) {
  auto factorial = [](auto self, int x) -> int { return x < 2 ? 1 : x * self(self, x - 1); };
  yield factorial(factorial, n);
  int calls = 0;
  auto count = [&](auto&& self, int x) -> void {
    ++calls;
    if (x > 0) self(self, x - 1);
  };
  count(count, n);
  yield calls;
  count(count, 1);
  yield calls;
}

int main() {
  drive([] { return recursive(4); });
  drive_in_place([](Round& r) {
    for (auto&& x : recursive(4)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = recursive(4);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
