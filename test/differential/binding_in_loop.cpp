// binding_in_loop - structured bindings declared anew in each iteration, and in a range-for over temporaries
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

gen<std::string> bindings(int n) {
  for (int i = 0; i < n; ++i) {
    auto [text, number] = std::pair<Tracer, int>(make("t" + std::to_string(i)), i);
    if (number == 1) continue;
    yield text.name();
  }
  for (auto [a, b] : std::vector<std::pair<int, char>>{{1, 'x'}, {2, 'y'}}) {
    yield std::to_string(a);
    yield std::string(1, b);
  }
}

int main() {
  drive([] { return bindings(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : bindings(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = bindings(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
