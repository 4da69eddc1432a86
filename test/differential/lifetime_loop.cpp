// lifetime_loop - an extended temporary in each iteration of a loop
#include "trace.h"

#include <rill/keywords.h>

gen<std::string> extended(int n) {
  for (int i = 0; i < n; ++i) {
    const auto& r = make("r" + std::to_string(i));
    if (i == 1) continue;
    yield r.name();
    if (i == 2) break;
  }
}

int main() {
  drive([] { return extended(5); });
  drive_in_place([](Round& r) {
    for (auto&& x : extended(5)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = extended(5);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
