// lambda_control_flow - lambdas whose bodies have loops, returns and handlers of their own
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

gen<int> search(std::vector<int> values) {
  auto find = [&](int wanted) {
    for (int x : values) {
      if (x == wanted) return true;
      if (x < 0) break;
      if (x == 0) continue;
    }
    return false;
  };
  auto guarded = [&](int index) {
    try {
      return values.at(static_cast<std::size_t>(index));
    } catch (const std::exception&) {
      return -1;
    }
  };
  for (int i = 0; i < 3; ++i) {
    if (find(i)) yield i;
    yield guarded(i + 1);
    auto kind = [i] {
      switch (i) {
        case 0: return 100;
        case 1: return 101;
        default: return 102;
      }
    };
    yield kind();
  }
}

int main() {
  drive([] { return search({0, 2, -1, 1}); });
  drive_in_place([](Round& r) {
    for (auto&& x : search({0, 2, -1, 1})) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = search({0, 2, -1, 1});
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
