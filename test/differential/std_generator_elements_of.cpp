// std_generator_elements_of - co_yield std::ranges::elements_of(range): generators, containers, arrays, views, lists
#include "trace.h"

#include <array>
#include <generator>
#include <list>
#include <vector>

std::generator<const Tracer&> inner(const char* name) {
  Tracer t(name);
  co_yield t;
  point("inner");
  co_yield make("of inner");
}

std::vector<Tracer> some() {
  std::vector<Tracer> result;
  result.reserve(2);
  result.emplace_back("v1");
  result.emplace_back("v2");
  return result;
}

std::generator<const Tracer&> all() {
  co_yield std::ranges::elements_of(inner("first"));
  std::vector<Tracer> kept = some();
  co_yield std::ranges::elements_of(kept);
  co_yield std::ranges::elements_of{some()};
  Tracer array[] = {make("a1"), make("a2")};
  co_yield std::ranges::elements_of(array);
  co_yield std::ranges::elements_of(inner("second"));
}

// an lvalue generator, in place and boxed; one that has started; one that is moved in
std::generator<const Tracer&> held() {
  auto local = inner("local");
  co_yield std::ranges::elements_of(local);
  std::generator<const Tracer&> boxed = inner("boxed");
  co_yield std::ranges::elements_of(std::move(boxed));
}

// elements of another type, and a generator that yields otherwise
std::generator<int> ints() {
  co_yield 1;
  co_yield 2;
}
std::generator<const long&> longs() {
  std::list<int> list{3, 4};
  co_yield std::ranges::elements_of(list);
  co_yield std::ranges::elements_of(ints());
  co_yield std::ranges::elements_of(std::initializer_list<long>{5, 6});
  static const std::array<long, 2> fixed{7, 8};
  co_yield std::ranges::elements_of(fixed);
}

// not made in the yield itself, and with its argument written out
std::generator<const int&> apart() {
  std::vector<int> values{1, 2};
  auto elements = std::ranges::elements_of(values);
  co_yield elements;
  const auto fixed = std::ranges::elements_of(values);
  co_yield fixed;
  co_yield std::move(elements);
  co_yield std::ranges::elements_of<const std::vector<int>&>(values);
  co_yield std::ranges::elements_of<std::vector<int>&&>(std::vector<int>{8, 9});
}

template <class T>
std::generator<const T&> dependent(const T& a, const T& b) {
  std::vector<T> values;
  values.reserve(2);
  values.push_back(a);
  values.push_back(b);
  co_yield std::ranges::elements_of(values);
  co_yield std::ranges::elements_of{values};
  co_yield std::ranges::elements_of(std::vector<T>(values));
  if (values.size() > 2) co_yield std::ranges::elements_of(dependent(b, a));
  co_yield std::ranges::elements_of<const std::vector<T>&>(values);
}

int main() {
  drive([] { return all(); });
  drive([] { return held(); });
  drive([] { return longs(); });
  drive([] { return apart(); });
  static const int one = 1, two = 2;
  const Tracer a("a"), b("b");
  drive([] { return dependent(one, two); });
  drive([&] { return dependent(a, b); });
  drive_in_place([](Round& r) {
    for (auto&& x : all()) {
      if (!r.take(x)) break;
    }
  });
}
