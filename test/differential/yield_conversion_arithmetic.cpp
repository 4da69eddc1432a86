// yield_conversion_arithmetic - elements are converted as in an initialisation: short to int, int to double, enum, char
#include "trace.h"

#include <climits>

#include <rill/keywords.h>

enum Colour { red, green };

gen<long> numbers(short s) {
  yield s;
  yield 'a';
  yield true;
  yield green;
  yield 7u;
  yield INT_MAX + 1L;
}

gen<double> fractions(int i, float f) {
  yield i;
  yield f;
  yield 2;
  const short s = 3;
  yield s;
}

gen<const long&> references(int i) {
  yield i;
  yield 4;
  long own = 5;
  yield own;
}

int main() {
  drive([] { return numbers(-2); });
  drive_in_place([](Round& r) {
    for (auto&& x : numbers(-2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = numbers(-2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return fractions(1, 0.5f); });
  drive_in_place([](Round& r) {
    for (auto&& x : fractions(1, 0.5f)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = fractions(1, 0.5f);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return references(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : references(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = references(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
