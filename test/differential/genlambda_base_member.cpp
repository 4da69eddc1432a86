// genlambda_base_member - generator lambdas of a class template that call members of its base by the base's name
#include "trace.h"

#include <rill/keywords.h>

template <class T>
struct Base {
  T start{};
  virtual ~Base() = default;
  virtual gen<T> values() const { yield start; }
  T next() { return start += 1; }
};

template <class T>
struct Derived : Base<T> {
  gen<T> values() const override { yield T(7); }
  gen<T> all() {
    auto outer = [this](auto by) -> gen<T> {
      yield_from Base<T>::values();
      yield_from this->values();
      yield Base<T>::start * by;
    };
    yield_from outer(2);
    auto another = [this]() -> gen<T> { yield Base<T>::next() + Base<T>::start; };
    yield_from another();
    const auto plain = [&] { return Base<T>::next(); };
    yield plain();
  }
};

int main() {
  static Derived<int> derived;
  drive([] { return derived.start = 1, derived.all(); });
}
