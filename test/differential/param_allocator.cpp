// param_allocator - std::allocator_arg: a generator with an allocator among its parameters
#include "trace.h"

#include <memory>
#include <vector>

#include <rill/keywords.h>

gen<int> numbers(std::allocator_arg_t, const std::allocator<char>&, int n) {
  Tracer t("t");
  for (int i = 0; i < n; ++i) yield i;
}

template <class Allocator>
gen<int, void, Allocator> typed(std::allocator_arg_t, Allocator, int n) {
  yield n;
  yield n + 1;
}

gen<int, int, std::allocator<int>> fixed(int n) {
  yield n;
}

struct Class {
  int base = 10;
  gen<int> member(std::allocator_arg_t, std::allocator<int>, int n) const {
    yield base + n;
  }
};

int main() {
  drive([] { return numbers(std::allocator_arg, std::allocator<char>(), 2); });
  for (int x : numbers(std::allocator_arg, {}, 2)) note("%d", x);
  for (int x : typed(std::allocator_arg, std::allocator<long>(), 5)) note("%d", x);
  drive([] { return fixed(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : fixed(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = fixed(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  const Class object;
  for (int x : object.member(std::allocator_arg, {}, 1)) note("%d", x);
}
