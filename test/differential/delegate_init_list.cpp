// delegate_init_list - yield_from of braced lists and initializer lists
#include "trace.h"

#include <initializer_list>

#include <rill/keywords.h>

gen<int> numbers(int n) {
  yield_from {1, 2, n};
  std::initializer_list<int> list = {4, 5};
  yield_from list;
  yield_from std::initializer_list<int>{6};
  yield n;
}

gen<std::string> strings() {
  yield_from {std::string("a"), std::string("b")};
}

int main() {
  drive([] { return numbers(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : numbers(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = numbers(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return strings(); });
  drive_in_place([](Round& r) {
    for (auto&& x : strings()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = strings();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
