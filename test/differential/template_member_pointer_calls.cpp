// template_member_pointer_calls - calls through pointers to members in templates, in delegations and operands
#include "trace.h"

#include <functional>

#include <rill/keywords.h>

struct Counter {
  int base = 10;
  gen<int> up(int n) {
    while (n-- > 0) yield base++;
  }
  gen<int> same(int n) const {
    while (n-- > 0) yield base;
  }
  int twice() const { return 2 * base; }
};

template <auto member, class C, class... As>
gen<int> call(C&& c, As... as) {
  yield_from (c.*member)(as...);
  auto* p = &c;
  for (int i : (p->*member)(as...)) yield -i;
  yield_from std::invoke(member, c, as...);
}

template <class C>
gen<int> values(C c, int (C::*function)() const, int C::*data) {
  yield (c.*function)();
  yield c.*data + (c.*function)();
  C* p = &c;
  p->*data += 5;
  yield p->*data + (p->*function)();
}

int main() {
  Counter counter;
  drive([&] { return counter.base = 10, call<&Counter::up>(counter, 2); });
  drive([&] { return call<&Counter::same>(std::as_const(counter), 1); });
  drive([] { return values(Counter(), &Counter::twice, &Counter::base); });
}
