// hard_pack_expansion - suspensions in fold expressions and pack expansions: how many there are depends on the arguments
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

template <class T, class... Values>
gen<T> folded(Values... values) {
  (static_cast<void>(yield values), ...);
  const int array[] = {0, (yield values, 1)...};
  yield static_cast<T>(sizeof array / sizeof array[0]);
}

template <class T, class... Ranges>
gen<T> chain(const Ranges&... ranges) {
  ((yield_from ranges), ...);
}

template <class... Values>
gen<int> stopping(Values... values) {
  static_cast<void>(((yield values, values > 0) && ...));
  yield 100;
}

int main() {
  drive([] { return folded<int>(1, short(2)); });
  drive_in_place([](Round& r) {
    for (auto&& x : folded<int>(1, short(2))) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = folded<int>(1, short(2));
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return folded<int>(); });
  drive_in_place([](Round& r) {
    for (auto&& x : folded<int>()) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return stopping(2, 1, 0, 3); });
  drive_in_place([](Round& r) {
    for (auto&& x : stopping(2, 1, 0, 3)) {
      if (!r.take(x)) break;
    }
  });
  const std::vector<int> numbers{1, 2};
  const int array[] = {7, 8};
  drive([&] { return chain<int>(numbers, array); });
  drive_in_place([&](Round& r) {
    for (auto&& x : chain<int>(numbers, array)) {
      if (!r.take(x)) break;
    }
  });
}
