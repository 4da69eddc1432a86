// template_constraint - enable_if in the return type and in the template parameters
#include "trace.h"

#include <type_traits>

#include <rill/keywords.h>

template <class T>
std::enable_if_t<std::is_integral_v<T>, gen<T>> numbers(T n) {
  for (T i = 0; i < n; ++i) yield i;
}

template <class T, std::enable_if_t<std::is_floating_point_v<T>, int> = 0>
gen<T> numbers(T n) {
  yield n;
  yield n / 2;
}

template <class T>
auto first(const T& range) -> gen<std::decay_t<decltype(*range.begin())>> {
  auto it = range.begin();
  yield *it;
  yield *++it;
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
  drive([] { return numbers(3.0); });
  drive_in_place([](Round& r) {
    for (auto&& x : numbers(3.0)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = numbers(3.0);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  const std::string ab = "ab";
  drive([&] { return first(ab); });
  drive_in_place([&](Round& r) {
    for (auto&& x : first(ab)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = first(ab);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
