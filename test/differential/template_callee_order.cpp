// template_callee_order - in a template: what a function is called through is evaluated before a suspension among the arguments
#include "trace.h"

#include <rill/keywords.h>

#include <memory>

struct Counter {
  int total = 0;
  int add(int a, int b = 1) {
    total += a * b;
    return total;
  }
  Counter& self() {
    note("self");
    return *this;
  }
  auto adder(int first) {
    note("adder");
    return [this, first](int second) { return add(first, second); };
  }
};
struct Handle {
  Counter* to;
  Counter* operator->() const {
    note("arrow");
    return to;
  }
};
struct Lock {
  Tracer tracer;
  Counter* to;
  Counter* operator->() const {
    note("locked");
    return to;
  }
};
struct Guarded {
  Counter* to;
  Lock operator->() { return {Tracer("lock"), to}; }
};

template <class C, class Pointer>
gen<int> calls(C& counter, Pointer pointer, Pointer other) {
  yield pointer->add((yield 1, 2));
  yield pointer->add((yield 2, 3), (yield 3, 4));
  yield counter.self().add((yield 4, 5));
  yield counter.self().self().add((yield 5, 6));
  yield counter.adder(2)((yield 6, 7));
  counter.self().add((yield 7, 8));
  yield counter.total;
  yield (counter.self(), counter).add((yield 8, 1));
}
template <class Pointer>
gen<int> plain(Pointer pointer, Pointer other) {
  yield pointer->add((yield 1, (pointer = other, 2)));
  yield pointer->add((yield 2, 3));
  pointer->self().add((yield 3, 8));
  yield pointer->total;
}

int main() {
  static Counter a, b;
  const auto reset = [] { a.total = 100, b.total = 200; };
  drive([&] { return reset(), calls(a, Handle{&a}, Handle{&b}); });
  drive([&] { return reset(), calls(a, Guarded{&b}, Guarded{&a}); });
  drive([&] { return reset(), plain(&a, &b); });
  const auto x = std::make_shared<Counter>(), y = std::make_shared<Counter>();
  show("shared", plain(x, y));
}
