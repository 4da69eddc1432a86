// template_operands - in a template, operators, conversions and values as operands of a call that may take them by reference
#include "trace.h"

#include <rill/keywords.h>

#include <algorithm>

using namespace trace;

struct Number {
  Tracer tracer;
  int value;
  explicit Number(int v) : tracer("n" + std::to_string(v)), value(v) {}
};

static Number operator+(const Number& a, const Number& b) { return Number(a.value + b.value); }
static Number operator*(const Number& a, const Number& b) { return Number(a.value * b.value); }
static Number operator-(const Number& a) { return Number(-a.value); }
static bool operator<(const Number& a, const Number& b) { return a.value < b.value; }

struct Pair {
  Number first, second;
};

template <class T>
struct Box {
  T content;
  int size;
};

template <class T>
static const T& pick(const T& t, const int& = 0) { return t; }

template <class T>
static T make(int value) { return T(value); }

// What the operators make is referred to by the element.
template <class T>
gen<const T&> references(T a, T b) {
  yield pick(a + b * a);
  yield a + b;
  yield pick(-a, 1);
  yield pick(static_cast<T>(b));
  yield pick(a < b ? a : T(9));
}

// Values of types that do not depend on the template, too.
template <class T>
gen<const T&> values(T a, int n) {
  yield std::max(a, 0);
  yield std::max(n + 1, a);
  yield std::max(a, T(n));
}

// Objects that are passed on: nothing is moved.
template <class T>
gen<int> passed(T a, T b) {
  yield T(make<T>(6)).value;
  yield static_cast<T>(make<T>(7)).value;
  yield Box<T>{make<T>(5), 1}.content.value;
  yield (yield 3, Box<T>{make<T>(4), 1}).content.value;
  yield (static_cast<void>(a), Pair{make<Number>(1), Number(make<Number>(2))}.second.value);
  const auto& [first, second] = Pair{Number((yield b.value, 1)), Number(make<Number>(2))};
  yield first.value + second.value;
}

// The operand in front of a suspension is kept, and made once.
template <class T>
gen<int> kept(T a, T b) {
  T c = a + b * ((yield 1), b);
  yield c.value;
  yield sizeof(a + b) > 0 ? 1 : 0;
}

int main() {
  drive_in_place([](Round& r) {
    for (const Number& x : references<Number>(Number(2), Number(2)))
      if (!r.take(x.value)) break;
  });
  drive_in_place([](Round& r) {
    for (int x : values<int>(-2, 4))
      if (!r.take(x)) break;
  });
  drive([] { return passed<Number>(Number(1), Number(1)); });
  drive([] { return kept<Number>(Number(3), Number(3)); });
}
