// binding_declared_types - decltype of a part of a structured binding, which lives across a suspension, in functions and in templates
#include "trace.h"

#include <map>
#include <tuple>

#include <rill/keywords.h>

struct Parts {
  int value;
  int& reference;
  const int constant;
};

gen<int> plain(int base) {
  std::tuple<int, int&> tuple(1, base);
  auto& [number, same] = tuple;
  static_assert(std::is_same_v<decltype(same), int&>);
  decltype(number) copy = number;
  decltype(same) again = same;
  ++copy, ++again;
  yield number + copy;
  yield base;
  Parts parts{1, base, 3};
  auto& [value, reference, constant] = parts;
  static_assert(std::is_same_v<decltype(constant), const int>);
  decltype(value) own = value;
  decltype(reference) other = reference;
  own += 5, other += 5;
  yield value;
  yield base + own;
  int array[2] = {1, 2};
  auto& [first, second] = array;
  decltype(first) one = first;
  one = 7;
  yield first + second + one;
}

template <class T>
gen<T> in_template(T base) {
  std::tuple<T, T&> tuple(T(1), base);
  auto& [number, same] = tuple;
  static_assert(std::is_same_v<decltype(same), T&>);
  decltype(number) copy = number;
  decltype(same) again = same;
  ++copy, ++again;
  yield number + copy;
  yield base;
  std::map<T, T> map{{1, 2}};
  for (auto& [key, value] : map) {
    static_assert(std::is_same_v<decltype(key), const T>);
    decltype(value) own = value;
    own = 100;
    yield value;
    yield key + own;
  }
}

int main() {
  drive([] { return plain(10); });
  drive([] { return in_template(10); });
}
