// local_initializer_list - lists as locals: deduced, named by references, of objects, constant, in loops, in templates, with suspensions inside
#include "trace.h"

#include <initializer_list>
#include <vector>

#include <rill/keywords.h>

static int sum(std::initializer_list<int> list) {
  int all = 0;
  for (int x : list) all += x;
  return all;
}

gen<int> numbers(int n) {
  auto deduced = {1, 2, n};
  std::initializer_list<int> braces{n, n + 1};
  const std::initializer_list<double> converted = {1, 2.5};
  const auto& named = {7, 8};
  auto&& forwarded = {9};
  std::initializer_list<int> none = {}, other = deduced;
  yield static_cast<int>(deduced.size());
  for (int x : deduced) yield x;
  yield sum(braces) + sum(named) + sum(forwarded) + sum(none);
  yield static_cast<int>(*converted.begin() + converted.begin()[1]);
  other = braces;
  yield *other.begin();
  std::vector<int> copies(other);
  yield sum({1, 2, 3}) + static_cast<int>(copies.size());
  std::initializer_list<int> suspended = {n, (yield 100, n + 1), (yield 101, n + 2)};
  yield sum(suspended);
}

gen<std::string> objects() {
  for (int i = 0; i < 2; ++i) {
    const std::initializer_list<Tracer> list = {Tracer("a" + std::to_string(i)), make("b")};
    for (const Tracer& t : list) yield t.name();
    auto more = {list.begin()[0], Tracer("c")};
    yield more.begin()->name();
    if (i == 1) co_return;
    const auto& throwers = {Thrower("d"), Thrower("e")};
    yield throwers.begin()[1].name();
  }
}

template <class T>
gen<T> dependent(T x, T y) {
  auto deduced = {x, y};
  yield *deduced.begin();
  std::initializer_list<T> list = {y, x, T(y)};
  for (const T& each : list) yield each;
  std::initializer_list<long> converted = {1, 2};
  yield deduced.begin()[converted.size() - 1];
}

int main() {
  drive([] { return numbers(3); });
  drive([] { return objects(); });
  drive([] { return dependent(std::string("x"), std::string("y")); });
  drive([] { return dependent<char>('x', 'y'); });
  drive_in_place([](Round& r) {
    for (auto&& x : objects()) {
      if (!r.take(x)) break;
    }
  });
}
