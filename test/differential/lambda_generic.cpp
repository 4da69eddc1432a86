// lambda_generic - generic lambdas, and lambdas with default arguments and return types
#include "trace.h"

#include <rill/keywords.h>

gen<std::string> generic(int n) {
  auto show_it = [&](const auto& x, int times = 2) -> std::string {
    std::string all;
    for (int i = 0; i < times; ++i) all += trace::text(x) + "/" + std::to_string(n) + " ";
    return all;
  };
  yield show_it(1);
  n += 1;
  yield show_it("x", 1);
  auto sum = [](auto... values) { return (values + ... + 0); };
  yield std::to_string(sum(1, 2, 3));
  yield std::to_string(sum());
}

int main() {
  drive([] { return generic(7); });
  drive_in_place([](Round& r) {
    for (auto&& x : generic(7)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = generic(7);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
