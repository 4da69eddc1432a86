// handler_nested - a try block in a handler, both with suspensions in their handlers
#include "trace.h"

#include <rill/keywords.h>

#ifndef RILL_NATIVE
gen<int> nested(int how) {
  try {
    yield 1;
    throw 10;
  } catch (int x) {
    Tracer a("a");
    try {
      yield x;
      if (how == 0) throw Failure{"inner"};
      if (how == 1) throw;
    } catch (const Failure& failure) {
      Tracer b("b");
      yield 20;
      note("inner: %s, outer: %d", failure.where.c_str(), x);
      for (int i = 0; i < 2; ++i) yield 21 + i;
    } catch (int y) {
      yield 30 + y;
      note("the same: %d %d", x, y);
    }
    yield 40 + x;
  }
  yield 60;
}
#else
gen<int> nested(int how) {
  yield 1;
  int x = 10, y = 0, kind = 0;
  {
    std::exception_ptr outer = std::make_exception_ptr(10), inner;
    const Failure* failure = nullptr;
    Tracer a("a");
    try {
      yield x;
      if (how == 0) throw Failure{"inner"};
      if (how == 1) std::rethrow_exception(outer);
    } catch (const Failure& f) {
      kind = 1;
      inner = std::current_exception();
      failure = &f;
    } catch (int z) {
      kind = 2;
      y = z;
    }
    if (kind == 1) {
      Tracer b("b");
      yield 20;
      note("inner: %s, outer: %d", failure->where.c_str(), x);
      for (int i = 0; i < 2; ++i) yield 21 + i;
    } else if (kind == 2) {
      yield 30 + y;
      note("the same: %d %d", x, y);
    }
    yield 40 + x;
  }
  yield 60;
}
#endif

int main() {
  for (int how = 0; how < 3; ++how) {
    drive([how] { return nested(how); });
    drive_in_place([how](Round& r) {
      for (auto&& x : nested(how)) {
        if (!r.take(x)) break;
      }
    });
  }
}
