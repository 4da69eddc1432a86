// not_across_goto - scalars and jumps: back over their declarations, out of their scopes, between the cases of a switch
// warnings: g++ takes a case within a loop for one that is fallen into
#include "trace.h"

#include <rill/keywords.h>

gen<int> back(int n) {
again:
  int left = n - 1;
  note("left %d", left);
  yield left;
  if (--n > 0) goto again;
}

// What is set in front of the label is read behind the jump.
gen<int> kept(int n) {
  int first = n, second = 2 * n;
again:
  note("first %d", first);
  yield n;
  first = second;
  if (--n > 0) goto again;
}

gen<int> out(int n) {
  for (int i = 0;; ++i) {
    int sum = i + n;
    if (sum > 5) goto done;
    note("sum %d", sum);
    yield i;
  }
done:
  int sum = 10 * n;
  note("done %d", sum);
  yield sum;
}

// Into the scope of one that has no initialiser.
gen<int> into(int n) {
  if (n > 1) goto inside;
  {
    int x;
    note("in front");
  inside:
    x = n;
    note("x %d", x);
    yield x;
  }
}

// A switch that enters a loop.
gen<int> cases(int n) {
  int left = 3;
  switch (n) {
    int x;
    case 0:
      x = 5;
      note("x %d", x);
      yield x;
      [[fallthrough]];
    case 1:
      while (left > 0) {
        x = left;
        note("again %d", x);
        case 2:
          yield left;
          --left;
      }
      break;
    default: {
      const int y = n * n;
      yield y;
    }
  }
}

int main() {
  drive([] { return back(3); });
  drive([] { return kept(3); });
  drive([] { return out(3); });
  for (int n = 0; n < 4; ++n) {
    drive([=] { return into(n); });
    drive([=] { return cases(n); });
  }
}
