// genlambda_immediate - generator lambdas called at once, while the closure lives
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

int main() {
  const std::vector<int> values{1, 2, 3};
  {
    const auto& closure = [&]() -> gen<int> {
      for (int x : values) yield 2 * x;
    };
    for (int x : closure()) note("%d", x);
  }
  for (int x : [](int n) -> gen<int> {   // captures nothing: the closure is not needed
         yield n;
         yield n + 1;
       }(7)) {
    note("%d", x);
  }
  const std::vector<int> kept = rill::collect<std::vector>([&]() -> gen<int> {
    for (int x : values) yield -x;
  }());
  for (int x : kept) note("%d", x);
}
