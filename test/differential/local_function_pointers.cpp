// local_function_pointers - objects whose type has the place of the name in its middle: pointers to functions and arrays, arrays of these
#include "trace.h"

#include <rill/keywords.h>

#include <array>

int twice(int x) { return 2 * x; }
int negated(int x) { return -x; }
gen<int> count(int n) {
  for (int i = 0; i < n; ++i) yield i;
}

struct Machine {
  int base;
  int step(int x) const { return base + x; }
  int reset(int x) { return base = x; }
};

gen<int> pointers(bool b) {
  int (*table[2])(int) = {twice, negated};
  yield table[(yield 1, 1)](5);
  int (*written)(int) = b ? twice : negated;
  auto deduced = written;
  yield deduced(6) + written(7);
  int (*const* place)(int) = &table[0];
  yield (*place)(8);
  yield written((yield 2, 9));
  yield (b ? &negated : &twice)((yield 3, 10));
  auto* function = +[](int x) { return x + 100; };
  yield function((yield 4, 1));

  int (Machine::*steps)(int) const = &Machine::step;
  auto reset = &Machine::reset;
  int (Machine::*resets[])(int) = {reset, &Machine::reset};
  Machine machine{1000};
  yield (machine.*steps)((yield 5, 1));
  yield (machine.*resets[1])(7) + (machine.*reset)(8);
  int Machine::*base = &Machine::base;
  machine.*base += (yield 6, 1);
  yield machine.base;

  int grid[2][3] = {{1, 2, 3}, {4, 5, 6}};
  int (*row)[3] = grid;
  auto next = grid + 1;
  yield (*row)[2];
  yield (*next)[(yield 7, 0)];
  using Function = int(int);
  Function* aliased = negated;
  yield aliased(11);
}

gen<int> in_ranges() {
  const std::array<gen<int> (*)(int), 2> makers{{count, [](int n) -> gen<int> { yield -n; }}};
  for (auto make : makers) yield_from make(2);
  for (int (*f)(int) : {twice, negated}) yield f(3);
}

template <class T>
gen<T> dependent(T value) {
  T (*functions[2])(T) = {[](T x) { return x + x; }, [](T x) { return x * x; }};
  T (*last)(T) = functions[1];
  for (auto f : functions) yield f(value);
  yield last(value);
  auto apply = [&](T x) { return last(x); };
  yield apply(value + 1);
}

int main() {
  drive([] { return pointers(true); });
  show("false", pointers(false));
  show("in ranges", in_ranges());
  show("dependent", dependent(5));
}
