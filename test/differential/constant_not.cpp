// constant_not - generators that look constant and are not always, or never: they run as all others do
#include "trace.h"

#include <array>
#include <cmath>
#include <functional>
#include <stdexcept>
#include <string>
#include <utility>

#include <rill/keywords.h>

// throws whatever happens, or calls what is not constant: no compiler may say that a constexpr function never is
gen<int> always(int n) {
  if (n >= 0) throw std::runtime_error("always");
  yield n;
}
gen<int> first() {
  throw 1;
  yield 2;
}
gen<int> noisy(int n) {
  note("noisy %d", n);
  yield n;
}
gen<int> divided(int n) {
  yield 100 / n;
  yield 100 / (n - 1);
}

// what C++20 allows, but not C++17
gen<int> exchanged(int a) {
  yield std::exchange(a, a + 1);
  yield a;
}
gen<int> referred(std::reference_wrapper<const int> r) {
  yield r;
  yield r.get() + 1;
}
#if __cplusplus >= 202002L
#define CONSTEXPR20 constexpr
#else
#define CONSTEXPR20
#endif
struct Later {
  CONSTEXPR20 Later(int v) : value(v) {}
  int value;
};
gen<int> later(Later l) {
  Later other(l.value + 1);
  yield l.value;
  yield other.value;
}

// what knows its own address
struct Self {
  constexpr Self() : self(this), value(3) {}
  const Self* self;
  int value;
};
gen<int> selves(int n) {
  for (int i = 0; i < n; ++i) {
    Self s;
    yield s.self == &s;
    s.value += i;
    yield s.value;
  }
}
gen<Self> themselves() {
  yield Self();
  Self s;
  yield s;
}

// constants with an address, temporaries whose life is extended, loops with a variable in the condition
gen<int> kept(int n) {
  const int limit = 10;
  const int& larger = std::max(limit, n);
  yield larger;
  const int& extended = n + 1;
  yield extended;
  for (int i = 0; int left = n - i; ++i) {
    if (left == 2) continue;
    yield left;
  }
}

gen<int> selected(int n) {
  switch (n) {
    case 1: yield 1; [[fallthrough]];
    case 2: yield 2; break;
    default: yield 9;
  }
  if constexpr (sizeof(int) == 4) yield 4;
  again:
  yield n;
  if (--n > 0) goto again;
}

template <class T>
gen<T> repeated(T value, int n) {
  for (int i = 0; i < n; ++i) yield value;
}

gen<int> delegating(int n) {
  yield_from repeated(n, 2);
  static int calls = 0;
  yield ++calls;
  int numbers[] = {1, 2};
  yield_from numbers;
}

struct Loud {
  Tracer t{"member"};
  gen<int> member(int n) {
    yield n;
    yield 2 * n;
  }
};

// a structure that cannot be made without an argument, one that cannot be assigned, a large one
struct Needs {
  constexpr explicit Needs(int v) : value(v) {}
  int value;
};
struct Fixed {
  const int value;
};
struct Large {
  int values[100] = {};
};
gen<int> structures(int n) {
  Needs needs(n);
  Fixed fixed{n + 1};
  Large large;
  large.values[99] = n;
  yield needs.value;
  yield fixed.value;
  yield large.values[99] + large.values[98];
}

// each part sees those before it
struct Couple {
  int a, b;
};
gen<int> in_order(int n) {
  for (int i = 0; i < n; ++i) {
    int parts[3] = {i + 1, parts[0] * 10, parts[1] + 1};
    Couple couple = {i, couple.a + 5};
    yield parts[2];
    yield couple.b;
  }
}

int main() {
  drive([] { return always(1); });
  drive([] { return first(); });
  drive([] { return noisy(1); });
  drive([] { return divided(5); });
  drive([] { return exchanged(1); });
  static const int one = 1;
  drive([] { return referred(std::cref(one)); });
  drive([] { return later(4); });
  drive([] { return selves(2); });
  drive([] { return kept(4); });
  drive([] { return selected(1); });
  drive([] { return repeated(7, 2); });
  drive([] { return structures(5); });
  drive([] { return in_order(2); });
  for (int x : delegating(3)) note("%d", x);
  for (auto&& s : themselves()) note("%d", s.value);
  Loud loud;
  for (int x : loud.member(3)) note("%d", x);
  auto lambda = [](int n) -> gen<int> {
    yield n;
    yield n + 1;
  };
  for (int x : lambda(3)) note("%d", x);
  // a throw in the middle, and what a consumer throws
  try {
    for (int x : divided(4)) {
      if (x == 33) throw x;
      note("%d", x);
    }
  } catch (int x) {
    note("caught %d", x);
  }
}
