// genlambda_generic_in_variadic - generic generator lambdas in variadic templates, which capture what a pack has made
#include "trace.h"

#include <tuple>

#include <rill/keywords.h>

template <class... Ts>
auto keep(Ts&&... values) {
  return [all = std::tuple<Ts...>(std::forward<Ts>(values)...), n = 0](auto by) mutable -> gen<int> {
    n += std::apply([](auto&... each) { return (each + ...); }, all);
    yield n;
    yield std::get<0>(all) * by;
  };
}

template <class... Ts>
gen<int> inside(Ts... values) {
  std::tuple<Ts...> all(values...);
  auto first = [&](auto by) -> gen<int> { yield std::get<0>(all) += by; };
  auto last = [all](auto by) -> gen<int> { yield std::get<sizeof...(Ts) - 1>(all) * by; };
  yield_from first(2);
  yield_from last(3);
  yield std::get<0>(all);
}

int main() {
  drive([] {
    static auto kept = keep(1, 20);
    return kept(3);
  });
  drive([] { return inside(1, 20); });
}
