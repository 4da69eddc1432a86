// expression_arrow - an overloaded arrow in front of a suspension of the same expression: it is evaluated once, and first
#include "trace.h"

#include <rill/keywords.h>

#include <memory>

struct Counter {
  int total = 0;
  int add(int a, int b = 1) {
    total += a * b;
    return total;
  }
};

// what it points to is decided when the arrow is evaluated
struct Handle {
  Counter* to;
  Counter* operator->() const {
    note("arrow");
    return to;
  }
};

// an arrow that returns what has an arrow
struct Lock {
  Tracer tracer;
  Counter* to;
  Counter* operator->() const {
    note("locked");
    return to;
  }
};
struct Guarded {
  Counter counter;
  Lock operator->() { return {Tracer("lock"), &counter}; }
};

struct Self {
  int n = 4;
  Self* operator->() { return this; }
};

Handle handle(Counter& c) { return {&c}; }

gen<int> arrows() {
  Counter a, b;
  Handle h{&a};
  yield h->add((yield 1, 2));
  yield h->add((yield 2, 3), (yield 3, 4));
  h->add((yield 4, (h.to = &b, 5)));
  yield a.total + b.total;
  yield h->total + (yield 5, h->add(1));
  yield handle(a)->add((yield 6, 1));
  h->total += (yield 7, 10);
  yield b.total;
  Guarded guarded;
  yield guarded->add((yield 8, 3));
  yield guarded->total;
  auto owner = std::make_unique<Self>();
  yield owner->operator->()->n + (yield 9, (*owner)->n);
  yield std::make_shared<Counter>()->add((yield 10, 6));
}

int main() {
  drive([] { return arrows(); });
}
