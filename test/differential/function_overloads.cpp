// function_overloads - overloaded generators, some of them not generators
#include "trace.h"

#include <rill/keywords.h>

gen<int> numbers(int n) {
  for (int i = 0; i < n; ++i) yield i;
}

gen<int> numbers(const char* text) {
  for (; *text; ++text) yield *text - 'a';
}

gen<double> numbers(double x) {
  yield x;
  yield x / 2;
}

gen<int> numbers() { return numbers(2); }

int numbers(int a, int b) { return a + b; }

int main() {
  drive([] { return numbers(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : numbers(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = numbers(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return numbers("cab"); });
  drive_in_place([](Round& r) {
    for (auto&& x : numbers("cab")) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return numbers(5.0); });
  drive_in_place([](Round& r) {
    for (auto&& x : numbers(5.0)) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return numbers(); });
  drive_in_place([](Round& r) {
    for (auto&& x : numbers()) {
      if (!r.take(x)) break;
    }
  });
  note("%d", numbers(1, 2));
}
