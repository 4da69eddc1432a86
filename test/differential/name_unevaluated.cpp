// name_unevaluated - locals in sizeof, decltype, noexcept, typeid and alignof
#include "trace.h"

#include <typeinfo>
#include <vector>

#include <rill/keywords.h>

gen<int> unevaluated(long parameter) {
  char array[5] = {};
  int x = 3;
  int& r = x;
  const double d = 1;
  std::vector<int> v{1};
  yield static_cast<int>(sizeof array);
  yield static_cast<int>(sizeof(parameter) == sizeof(long));
  decltype(x) copy = 4;
  decltype((x)) reference = x;
  decltype(r) same_reference = x;
  decltype(v)::value_type element = 5;
  decltype(d) constant = 2;
  reference = 6;
  yield copy + x + element;
  yield static_cast<int>(constant) + same_reference;
  static_assert(std::is_same_v<decltype(x), int>);
  static_assert(std::is_same_v<decltype((x)), int&>);
  static_assert(std::is_same_v<decltype(r), int&>);
  static_assert(std::is_same_v<decltype(d), const double>);
  static_assert(sizeof(array) == 5);
  static_assert(std::is_same_v<decltype(parameter), long>);
  yield noexcept(x + 1) ? 1 : 0;
  yield typeid(x) == typeid(int) ? 1 : 0;
  yield static_cast<int>(alignof(decltype(x))) == static_cast<int>(alignof(int)) ? 1 : 0;
  using Type = decltype(v[0] + parameter);
  yield static_cast<int>(Type(7));
}

int main() {
  drive([] { return unevaluated(1); });
  drive_in_place([](Round& r) {
    for (auto&& x : unevaluated(1)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = unevaluated(1);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
