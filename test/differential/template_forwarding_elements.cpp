// template_forwarding_elements - std::forward<decltype(x)>(x) of an `auto&& x` or `T&& x` in a template moves rvalues, and lvalues never
#include "trace.h"

#include <utility>
#include <vector>

#include <rill/keywords.h>

template <class T>
const char* kind(T&&) {
  return std::is_lvalue_reference_v<T> ? "lvalue" : "rvalue";
}

// An element of what its range gives: an lvalue is changed, an rvalue is moved from.
struct Use {
  int operator()(int& n) const { return ++n; }
  int operator()(int&& n) const { return -n; }
};

template <class R, class F>
gen<int> map(R&& range, F f) {
  for (auto&& x : range) yield f(std::forward<decltype(x)>(x));
}

template <class R>
gen<std::string> kinds(R&& range) {
  auto&& whole = std::forward<decltype(range)>(range);
  yield kind(std::forward<decltype(whole)>(whole));
  for (auto&& x : whole) {
    yield kind(std::forward<decltype(x)>(x));
    const auto by_reference = [&] { return kind(std::forward<decltype(x)>(x)); };
    yield by_reference();
    yield [&x, &range]() -> std::string { return std::string(kind(std::forward<decltype(x)>(x))) + kind(std::forward<decltype(range)>(range)); }();
  }
}

template <class T>
gen<std::string> bound(T&& value) {
  T&& again = std::forward<T>(value);
  yield kind(std::forward<decltype(again)>(again));
  const auto keeps = [copy = std::forward<decltype(again)>(again)] { return copy.name(); };
  yield keeps();
  const auto generator = [&again, &value]() -> gen<std::string> {
    yield kind(std::forward<decltype(again)>(again));
    yield [&value] { return std::string(kind(std::forward<decltype(value)>(value))); }();
  };
  yield_from generator();
  yield value.name();
}

int main() {
  static std::vector<int> numbers;
  drive([] {
    numbers = {1, 2, 3};
    return map(numbers, Use());
  });
  note("%s", trace::text(numbers).c_str());
  static std::vector<bool> bits{true};   // whose elements are prvalues
  drive([] { return map(bits, [](auto&& bit) { return kind(std::forward<decltype(bit)>(bit)) == std::string("rvalue"); }); });
  drive([] { return kinds(numbers); });
  drive([] { return kinds(bits); });
  drive([] { return kinds(std::move(numbers)); });
  static Tracer tracer("tracer");
  drive([] { return bound(tracer); });
  drive([] { return bound(std::move(tracer)); });
  const auto generic = [](auto&& value) -> gen<std::string> {
    yield kind(std::forward<decltype(value)>(value));
    yield [&value] { return std::string(kind(std::forward<decltype(value)>(value))); }();
  };
  drive([generic] { return generic(tracer); });
  drive([generic] { return generic(std::move(tracer)); });
}
