// use_for_each - for_each on calls and locals: all elements, stopped, and gone on with
#include "trace.h"

#include <rill/keywords.h>

gen<int> numbers(int n) {
  Tracer t("t");
  for (int i = 0; i < n; ++i) yield i;
}

int main() {
  numbers(2).for_each([](int x) { note("%d", x); });
  int sum = 0;
  numbers(5).for_each([&](int x) {
    sum += x;
    return x == 2 ? rill::flow::stop : rill::flow::go;
  });
  note("%d", sum);
  auto g = numbers(5);
  g.for_each([](int x) {
    note("%d", x);
    return x < 1 ? rill::flow::go : rill::flow::stop;
  });
  if (auto x = g.next()) note("next %d", *x);
  g.for_each([](int&& x) { note("rest %d", x); });
  g.for_each([](int) { note("WRONG"); });
  try {
    numbers(3).for_each([](int x) {
      if (x == 1) throw x;
    });
  } catch (int x) {
    note("caught %d", x);
  }
}
