// generator_yield_rules - how often an element is copied and moved, by what [coro.generator.promise] says of each operand
#include "trace.h"

#include <cstdlib>
#include <string_view>

#include <rill/keywords.h>

struct Counted {
  explicit Counted(int n) : value(n) { ++made; }
  Counted(const Counted& other) : value(other.value) { ++copies; }
  Counted(Counted&& other) noexcept : value(other.value) { ++moves; }
  Counted& operator=(const Counted&) = default;
  int value;

  static inline int made = 0, copies = 0, moves = 0;
};
struct Converted {
  operator Counted() const { return Counted(9); }
};
struct Derived : Counted {
  using Counted::Counted;
};

template <class G>
gen<G> lvalue() { Counted c(1); yield c; }
template <class G>
gen<G> const_lvalue() { const Counted c(1); yield c; }
template <class G>
gen<G> xvalue() { Counted c(1); yield std::move(c); }
template <class G>
gen<G> prvalue() { yield Counted(1); }
template <class G>
gen<G> converted() { yield Converted(); }
template <class G>
gen<G> derived_lvalue() { Derived d(1); yield d; }
template <class G>
gen<G> derived_xvalue() { Derived d(1); yield std::move(d); }
template <class G>
gen<G> derived_prvalue() { yield Derived(1); }

gen<Counted> plain_lvalue() { Counted c(1); yield c; }
gen<Counted> plain_xvalue() { Counted c(1); yield std::move(c); }
gen<Counted> plain_prvalue() { yield Counted(1); }
gen<const Counted&> plain_reference() { const Counted c(1); yield c; }
gen<const Counted&> plain_temporary() { yield Counted(1); }
gen<Counted, Counted> plain_both() { Counted c(1); yield c; }

// made, copied, moved until the consumer has the reference; then one object is made of it
template <class G>
void expect(const char* what, G&& g, int made, int copies, int moves, int copied, int moved) {
  Counted::made = Counted::copies = Counted::moves = 0;
  for (auto&& element : g) {
    note("%s: %d made, %d copied, %d moved", what, Counted::made, Counted::copies, Counted::moves);
    if (Counted::made != made || Counted::copies != copies || Counted::moves != moves) std::abort();
    auto taken = std::forward<decltype(element)>(element);
    if (Counted::copies != copies + copied || Counted::moves != moves + moved) std::abort();
    note("taken: %d", taken.value);
  }
}

gen<std::string_view, std::string> views() {
  std::string text = "text";
  yield text;
  yield "literal";
  yield std::string_view(text).substr(1);
}

int main() {
  expect("value, lvalue", lvalue<Counted>(), 1, 1, 0, 0, 1);
  expect("value, const lvalue", const_lvalue<Counted>(), 1, 1, 0, 0, 1);
  expect("value, xvalue", xvalue<Counted>(), 1, 0, 0, 0, 1);
  expect("value, prvalue", prvalue<Counted>(), 1, 0, 0, 0, 1);
  expect("value, converted", converted<Counted>(), 1, 0, 0, 0, 1);
  expect("value, derived lvalue", derived_lvalue<Counted>(), 1, 1, 0, 0, 1);
  expect("value, derived xvalue", derived_xvalue<Counted>(), 1, 0, 0, 0, 1);
  expect("value, derived prvalue", derived_prvalue<Counted>(), 1, 0, 0, 0, 1);

  expect("rvalue reference, lvalue", lvalue<Counted&&>(), 1, 1, 0, 0, 1);
  expect("rvalue reference, xvalue", xvalue<Counted&&>(), 1, 0, 0, 0, 1);
  expect("rvalue reference, prvalue", prvalue<Counted&&>(), 1, 0, 0, 0, 1);

  expect("lvalue reference, lvalue", lvalue<Counted&>(), 1, 0, 0, 1, 0);
  expect("lvalue reference, derived lvalue", derived_lvalue<Counted&>(), 1, 0, 0, 1, 0);

  expect("const reference, lvalue", lvalue<const Counted&>(), 1, 0, 0, 1, 0);
  expect("const reference, const lvalue", const_lvalue<const Counted&>(), 1, 0, 0, 1, 0);
  expect("const reference, xvalue", xvalue<const Counted&>(), 1, 0, 0, 1, 0);
  expect("const reference, prvalue", prvalue<const Counted&>(), 1, 0, 0, 1, 0);
  expect("const reference, converted", converted<const Counted&>(), 1, 0, 0, 1, 0);

  expect("not a template, lvalue", plain_lvalue(), 1, 1, 0, 0, 1);
  expect("not a template, xvalue", plain_xvalue(), 1, 0, 0, 0, 1);
  expect("not a template, prvalue", plain_prvalue(), 1, 0, 0, 0, 1);
  expect("not a template, const reference", plain_reference(), 1, 0, 0, 1, 0);
  expect("not a template, temporary", plain_temporary(), 1, 0, 0, 1, 0);
  for (auto&& element : plain_both()) {
    static_assert(std::is_same_v<decltype(element), Counted&&>);  // a prvalue of the reference type, made by the iterator
    note("both: %d", element.value);
  }

  static_assert(std::is_same_v<decltype(*views().begin()), std::string_view>);
  for (std::string_view view : views()) note("%s", std::string(view).c_str());
  for (auto&& x : plain_lvalue()) note("in place %d", x.value);
}
