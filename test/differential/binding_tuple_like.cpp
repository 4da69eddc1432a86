// binding_tuple_like - bindings by a class's own get: called once per binding, at the declaration
#include "trace.h"

#include <rill/keywords.h>

class Twins {
 public:
  explicit Twins(int value) : value_(value) {}
  template <std::size_t I>
  int get() const {
    note("get<%d>", static_cast<int>(I));
    return value_ + static_cast<int>(I);
  }

 private:
  int value_;
};

namespace std {
template <>
struct tuple_size<Twins> : integral_constant<size_t, 2> {};
template <size_t I>
struct tuple_element<I, Twins> {
  using type = int;
};
}   // namespace std

gen<int> bindings() {
  auto [a, b] = Twins(10);
  note("declared");
  yield a;
  yield b;
  yield a + b;
  a += 1;
  yield a;
}

int main() {
  drive([] { return bindings(); });
  drive_in_place([](Round& r) {
    for (auto&& x : bindings()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = bindings();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
