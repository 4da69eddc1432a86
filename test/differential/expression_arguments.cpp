// expression_arguments - a suspension in the argument of a call, and in the operand of another yield
#include "trace.h"

#include <rill/keywords.h>

int twice(int x) { return 2 * x; }

gen<int> arguments(int n) {
  yield twice((yield 1, n));
  note("%d", twice(twice((yield 2, 3))));
  yield (yield 3, 4);
  n = (yield 5, 6);
  yield n;
  n += (yield 7, 8);
  yield n;
  const int z = -(yield 9, n);
  yield z;
  yield static_cast<int>((yield 10, 2.5));
  int array[] = {1, 2, 3};
  yield array[(yield 11, 1)];
  yield wrap((yield 12, make("inner"))).name() == "<inner>" ? 1 : 0;
}

int main() {
  drive([] { return arguments(5); });
  drive_in_place([](Round& r) {
    for (auto&& x : arguments(5)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = arguments(5);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
