// std_generator_names - the names of <generator> through using-declarations, directives, aliases and a return type that SFINAE picks
#include "trace.h"

#include <generator>
#include <type_traits>

using std::generator;
using std::ranges::elements_of;
namespace names = std::ranges;

generator<int> by_declaration(int n) {
  for (int i = 0; i < n; ++i) co_yield i;
}

generator<int> delegating(int n) {
  co_yield elements_of(by_declaration(n));
  co_yield names::elements_of{by_declaration(1)};
}

namespace inner {
using namespace std;
generator<const char*> by_directive() {
  co_yield "one";
  co_yield ranges::elements_of([]() -> generator<const char*> { co_yield "two"; }());
}
}  // namespace inner

using Numbers = std::generator<long>;
Numbers by_alias() {
  co_yield 1;
  co_yield 2L;
}

template <class T>
using Of = std::generator<T>;

template <class T>
Of<T> after(T n) {
  co_yield n + 1;
}

template <class T>
std::enable_if_t<std::is_integral_v<T>, Of<T>> chosen(T n) {
  co_yield n;
  co_yield elements_of(after<T>(n));
}

template <class T>
auto trailing(T n) -> std::generator<T> {
  while (n > 0) co_yield n--;
}

struct Class {
  int base;
  std::generator<int> member(int n) const {
    for (int i = 0; i < n; ++i) co_yield base + i;
  }
  virtual std::generator<int> twice() {
    co_yield std::ranges::elements_of(member(2));
    co_yield std::ranges::elements_of(this->member(1));
  }
  virtual ~Class() = default;
};

template <class Reference>
struct Named {
  static std::generator<Reference> make(int n) { co_yield n; }
};

int main() {
  drive([] { return delegating(2); });
  drive([] { return inner::by_directive(); });
  drive([] { return by_alias(); });
  drive([] { return chosen(7); });
  drive([] { return trailing(2); });
  Class object;
  object.base = 10;
  drive([&] { return object.twice(); });
  for (int x : Named<int>::make(5)) note("%d", x);
  const auto lambda = [k = 3](int n) -> generator<int> {
    for (int i = 0; i < n; ++i) co_yield i * k;
  };
  drive([&] { return lambda(3); });
}
