// template_template_parameter - template template parameters and parameter packs
#include "trace.h"

#include <list>
#include <vector>

#include <rill/keywords.h>

template <template <class...> class Container, class T>
gen<T> all(Container<T> values) {
  for (T& value : values) yield value;
}

template <class... Parts>
gen<std::size_t> sizes(const Parts&... parts) {
  const std::size_t count = sizeof...(Parts);
  yield count;
  for (std::size_t size : {parts.size()...}) yield size;
}

template <class... Values>
gen<int> pack(Values... values) {
  const int array[] = {values...};
  for (int x : array) yield x;
  yield (values + ...);
}

template <int... Numbers>
gen<int> numbers() {
  for (int x : {Numbers...}) yield x;
}

int main() {
  drive([] { return all(std::vector<int>{1, 2}); });
  drive_in_place([](Round& r) {
    for (auto&& x : all(std::vector<int>{1, 2})) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = all(std::vector<int>{1, 2});
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return all(std::list<std::string>{"a", "b"}); });
  drive_in_place([](Round& r) {
    for (auto&& x : all(std::list<std::string>{"a", "b"})) {
      if (!r.take(x)) break;
    }
  });
  const std::string abc = "abc", empty;
  drive([&] { return sizes(abc, empty); });
  drive_in_place([&](Round& r) {
    for (auto&& x : sizes(abc, empty)) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return pack(1, 2, 3); });
  drive_in_place([](Round& r) {
    for (auto&& x : pack(1, 2, 3)) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return numbers<4, 5>(); });
  drive_in_place([](Round& r) {
    for (auto&& x : numbers<4, 5>()) {
      if (!r.take(x)) break;
    }
  });
}
