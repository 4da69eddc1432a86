// pack_genlambda - generator lambdas with packs of their own: values, references, forwarding, in functions and in templates
#include "trace.h"

#include <tuple>

#include <rill/keywords.h>

template <class... Values>
int weigh(const Values&... values) {
  int sum = 0, weight = 0;
  ((sum += ++weight * static_cast<int>(values)), ...);
  return sum;
}

template <class T>
gen<int> in_template(T base) {
  auto inner = [base](auto... xs) -> gen<int> {
    auto sum = (xs + ... + base);
    yield sum;
    yield weigh(xs..., base);
  };
  yield base;
  yield_from inner(1, 2);
  yield_from inner(3);
}

template <class... Ts>
void typed(Ts... bases) {
  auto g = [](Ts... xs) -> gen<int> {
    yield weigh(xs...);
    ((xs += 1), ...);
    yield weigh(xs...);
  };
  drive([&] { return g(bases...); });
}

int main() {
  auto values = [](int base, auto... xs) -> gen<int> {
    yield weigh(xs..., base);
    ((xs += 1), ...);
    auto sum = (xs + ... + base);
    yield sum;
    std::tuple<decltype(xs)...> kept(xs...);
    yield static_cast<int>(std::tuple_size<decltype(kept)>::value);
    int list[] = {xs..., base};
    for (int x : list) yield x;
    auto copies = [=] { return weigh(xs..., base); };
    ((xs += 1), ...);
    yield copies();
    yield [&] { return weigh(xs..., base); }();
    yield [xs...] { return weigh(xs...); }();
  };
  drive([&] { return values(10, 1, 2, 3); });
  drive([&] { return values(10); });
  auto references = [](auto&... xs) -> gen<int> {
    ((xs += 1), ...);
    yield weigh(xs...);
  };
  int x = 1, y = 2;
  drive([&] { return references(x, y); });
  auto forwarded = [](auto&&... xs) -> gen<std::string> {
    std::tuple<std::decay_t<decltype(xs)>...> kept(std::forward<decltype(xs)>(xs)...);
    yield std::get<0>(kept).name();
    yield std::get<1>(kept).name();
  };
  drive_in_place([&](Round& r) {
    Tracer a("a"), b("b");
    for (auto&& e : forwarded(std::move(a), b)) {
      if (!r.take(e)) break;
    }
  });
  auto objects = [](auto... xs) -> gen<std::string> {
    for (const std::string& name : {xs.name()...}) yield name;
  };
  const Tracer a("a");
  drive([&] { return objects(a); });
  drive([] { return in_template(100); });
  typed(1, 2L, short(3));
}
