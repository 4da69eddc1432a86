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

int main() {
  const Class object;
  drive([&] { return object.member(2); });
  drive([] { return plain(5); });
  drive_in_place([](Round& r) {
    for (auto&& x : plain(4)) {
      if (!r.take(x)) break;
    }
  });
}
