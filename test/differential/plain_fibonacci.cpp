// plain_fibonacci - a while loop, two locals, the first example of the README
#include "trace.h"

#include <rill/keywords.h>

gen<int> fibonacci(int limit) {
  int a = 0, b = 1;
  while (a < limit) {
    yield a;
    b += std::exchange(a, b);
  }
}

int main() {
  for (int x : fibonacci(100)) note("%d", x);
  drive([] { return fibonacci(20); });
  drive_in_place([](Round& r) {
    for (auto&& x : fibonacci(20)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = fibonacci(20);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive_in_place([](Round& r) {
    fibonacci(20).for_each([&](auto&& x) { return r.take(x) ? rill::flow::go : rill::flow::stop; });
  });
  drive_in_place([](Round& r) {
    for (auto&& x : fibonacci(0)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = fibonacci(0);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
