// template_branch_types - in templates, conditions of `if constexpr`, aliases and decltypes that speak of locals and of
// what closures capture
#include "trace.h"

#include <iterator>
#include <list>
#include <tuple>
#include <type_traits>
#include <vector>

#include <rill/keywords.h>

template <class R>
gen<int> windows(R range) {
  auto it = std::begin(range);
  const auto last = std::end(range);
  using category = typename std::iterator_traits<decltype(it)>::iterator_category;
  if constexpr (std::is_base_of_v<std::random_access_iterator_tag, category>) {
    typename std::iterator_traits<decltype(it)>::difference_type n = last - it;
    yield int(n);
    for (; it != last; ++it) yield* it;
  } else {
    auto start = it;
    typename std::iterator_traits<decltype(it)>::value_type first = *start;
    yield first;
    for (; it != last; ++it) yield* it + 100;
    yield* start;
  }
}
template <class T>
gen<int> on_type(T value) {
  auto copy = value;
  if constexpr (std::is_same_v<decltype(copy), int>) {
    decltype(copy) next = copy + 1;
    yield next;
    yield next + 1;
  } else if constexpr (std::is_class_v<decltype(copy)>) {
    auto size = copy.size();
    yield int(size);
    decltype(copy.size()) twice = size * 2;
    yield int(twice);
  } else {
    decltype(copy) other = copy;
    yield 7;
    yield int(*other);
  }
}
template <class T>
gen<int> in_lambda(T value) {
  int n = 3;
  auto f = [value, n](int k) {
    decltype(value) other = value;
    decltype(n) m = n + k;
    static_assert(!std::is_reference_v<decltype(n)>);
    return int(other) + m;
  };
  yield f(1);
  auto g = [=](auto k) mutable {
    std::remove_const_t<decltype(value)> other = value;
    n += k;
    other += 1;
    return int(other) + n;
  };
  yield g(2);
  yield g(2);
  yield f(int(sizeof(decltype(value)) > 0));
}
template <class T>
gen<int> constants(T value) {
  constexpr bool small = sizeof(T) <= 4;
  using type = std::conditional_t<small, int, long>;
  if constexpr (small) {
    auto x = type(value) + 1;
    yield int(x);
    yield int(x + 1);
  } else {
    auto x = type(value) + 10;
    yield int(x);
    auto& y = x;
    y += 5;
    yield int(x);
  }
}
template <class T>
gen<int> with_local(T value) {
  struct Local {
    T v;
    int get() const { return int(v); }
  };
  if constexpr (std::is_trivially_copyable_v<Local>) {
    Local l{value};
    yield l.get();
    auto m = l;
    yield m.get() + 1;
  } else {
    auto l = Local{value};
    yield l.get() + 50;
    yield l.get();
  }
}
template <class... Ts>
gen<int> packs(Ts... values) {
  using first = std::tuple_element_t<0, std::tuple<Ts...>>;
  if constexpr (sizeof...(values) > 1) {
    auto sum = (values + ...);
    yield int(sum);
    first f = std::get<0>(std::tie(values...));
    yield int(f);
    yield int(sum) + 1;
  } else {
    first f(values...);
    yield int(f);
    yield int(f) * 2;
  }
}
int main() {
  show("x", windows(std::vector<int>{1, 2, 3}));
  show("x", windows(std::list<int>{4, 5}));
  show("x", on_type(4));
  show("x", on_type(std::vector<int>{1, 2}));
  static const int k = 9;
  show("x", on_type(&k));
  show("x", in_lambda(4));
  show("x", in_lambda(4.5));
  show("x", constants(3));
  show("c8", constants(3L));
  show("x", with_local(3));
  show("x", packs(1, 2.5));
  show("p1", packs(1.5));
}
