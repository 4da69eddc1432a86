// genlambda_one_line - generator lambdas in generator lambdas on one line, which capture the same: each has names of its own
#include "trace.h"

#include <rill/keywords.h>

struct Class {
  int number = 3;
  gen<int> member(int n) const {
    yield_from [&]() -> gen<int> { yield_from [&, n]() -> gen<int> { yield_from [&]() -> gen<int> { yield number + n; }(); yield n; }(); }();
    yield_from [this, n]() -> gen<int> {
      yield_from [this, n]() -> gen<int> {
        yield number * n;
      }();
    }();
  }
};

gen<int> plain(int n) {
  yield_from [&]() -> gen<int> { yield_from [n]() -> gen<int> { yield_from [&]() -> gen<int> { yield n; }(); }(); yield n + 1; }();
}

gen<int> outer(int n) {
  int k = 1;
  auto a = [&](int m) -> gen<int> { auto b = [&, m](int o) -> gen<int> { yield k + m + n + o; ++k; yield k; }; yield_from b(1); auto c = [k = k, &n](auto o) -> gen<int> { yield k + n + o; }; yield_from c(2); };
  yield_from a(10);
  k = 5;
  for (int x : a(20)) yield x;
}

int main() {
  const Class object;
  drive([&] { return object.member(2); });
  drive([] { return plain(5); });
  drive_in_place([](Round& r) {
    for (auto&& x : plain(4)) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return outer(100); });
}
