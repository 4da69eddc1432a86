// not_across_loop - scalars declared in loops: some are carried around through the suspension, some are not
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

// Nothing of `square` is left at the yield.
gen<int> squares(int n) {
  for (int i = 0; i < n; ++i) {
    const int square = i * i;
    note("square %d", square);
    yield square;
  }
}

// `last` is carried around; `step` begins anew each time.
gen<int> carried(std::vector<int> values) {
  int last = 0;
  for (int value : values) {
    int step = value - last;
    if (step < 0) {
      step = -step;
      note("back by %d", step);
    }
    yield step;
    last = value;
  }
  note("last %d", last);
}

// Declared outside of the loop, and set in it before it is read: not carried around.
gen<int> set_again(int n) {
  int scratch = may_throw("scratch", 7);
  note("begins with %d", scratch);
  while (n > 0) {
    scratch = n * 10;
    note("scratch %d", scratch);
    yield --n;
  }
}

// The same, but the loop may be left without setting it.
gen<int> read_behind(int n) {
  int scratch = may_throw("scratch", 7);
  while (n > 0) {
    yield --n;
    if (n == 1) break;
    scratch = n;
  }
  note("scratch %d", scratch);
}

// Set in the condition of a loop, of a branch, by a continue.
gen<int> in_conditions(int n) {
  while (int left = n--) {
    if (const int half = left / 2; half * 2 == left) {
      note("even %d", half);
      if (half > 1) continue;
      yield half;
    } else {
      yield 100 + left;
      note("odd %d", left);
    }
  }
  do {
    int left = ++n;
    if (left == 2) continue;
    yield left;
  } while (n < 3);
  for (; int left = n - 1; --n) {
    note("for %d", left);
    yield 0;
  }
}

int main() {
  drive([] { return squares(3); });
  drive([] { return carried(std::vector<int>{3, 1, 4}); });
  drive([] { return set_again(2); });
  drive([] { return read_behind(3); });
  drive([] { return in_conditions(5); });
  drive_in_place([](Round& r) {
    for (int x : squares(3))
      if (!r.take(x)) break;
  });
}
