// genlambda_generic_in_member - generic generator lambdas in the members of a class template capture this
#include "trace.h"

#include <rill/keywords.h>

template <class T>
struct Box {
  T value;
  auto added() {
    return [this](auto x) -> gen<T> {
      yield value;
      yield value + static_cast<T>(x);
      auto more = [this](auto y) -> gen<T> { yield value + y; };
      yield_from more(2L);
    };
  }
  auto sums() {
    return [*this](auto... xs) mutable -> gen<T> {
      value += (0 + ... + xs);
      yield value;
    };
  }
  gen<T> both(T n) const {
    auto referring = [&](auto y) -> gen<T> { yield value + y + n; };
    yield_from referring(1);
    auto copying = [this, n](auto y) -> gen<T> { yield value + y + n; };
    yield_from copying(1L);
  }
};

int main() {
  Box<int> box{4};
  auto added = box.added();
  drive([&] { return added('\1'); });
  auto sums = box.sums();
  show("sums", sums(1, 2));
  drive([&] { return box.both(3); });
}
