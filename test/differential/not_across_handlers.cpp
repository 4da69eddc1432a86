// not_across_handlers - scalars that a handler reads, whatever has thrown: what runs behind a suspension, a destructor, the body itself
#include "trace.h"

#include <rill/keywords.h>

gen<int> in_try(int n) {
  int before = n + 1, set = 0;
  try {
    int inside = before * 2;
    note("inside %d", inside);
    yield inside;
    point("behind the yield");
    set = 5;
    point("behind the assignment");
    set = 6;
  } catch (const Failure&) {
    note("caught with %d", set);
  }
  note("set %d", set);
}

// What the handler reads has been set before the suspension; the body sets it again behind.
gen<int> old_value(int n) {
  int value = n;
  try {
    yield value;
    value = may_throw("second", 20);
    note("value %d", value);
  } catch (const Failure&) {
    note("old value %d", value);
  }
}

// Declared in a handler which suspends; natively that stands behind the try block.
gen<int> in_handler(int n) {
#ifndef RILL_NATIVE
  for (int i = 0; i < n; ++i) {
    try {
      const int twice = 2 * i;
      note("twice %d", twice);
      throw twice;
    } catch (int caught) {
      int more = caught + 1;
      const int most = more * 2;
      note("more %d", more);
      yield most;
      note("caught %d", caught);
      more = 0;
    }
  }
#else
  for (int i = 0; i < n; ++i) {
    note("twice %d", 2 * i);
    note("more %d", 2 * i + 1);
    yield(2 * i + 1) * 2;
    note("caught %d", 2 * i);
  }
#endif
}

// An exception that passes one handler; what is declared behind it.
gen<int> nested(int n) {
  int outer = n;
  try {
    try {
      int inner = outer + 1;
      yield inner;
      point("inner");
      outer = 9;
      throw 7L;
    } catch (int) {
      note("never");
    }
  } catch (long) {
    note("outer %d", outer);
  }
  int last = outer;
  yield last;
}

// A destructor which throws while the stream is destroyed.
struct Loud {
  ~Loud() noexcept(false) {
    if (std::uncaught_exceptions() == 0) point("destructor");
  }
};
gen<int> leaving(int n) {
  int seen = n + 1;
  try {
    Loud loud;
    int x = seen * 3;
    yield x;
  } catch (const Failure&) {
    note("seen %d", seen);
  }
}

int main() {
  drive([] { return in_try(1); });
  drive([] { return old_value(1); });
  drive([] { return in_handler(2); });
  drive([] { return nested(1); });
  drive([] { return leaving(1); });
}
