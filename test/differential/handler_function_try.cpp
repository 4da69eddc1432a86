// handler_function_try - the handlers of a function-try-block suspend: parameters are there, locals are not
#include "trace.h"

#include <rill/keywords.h>

#ifndef RILL_NATIVE
gen<std::string> guarded(Tracer t, int how) try {
  Tracer local("local");
  yield t.name();
  if (how == 0) throw Failure{"failure"};
  if (how == 1) throw 3;
} catch (const Failure& failure) {
  yield failure.where;
  yield failure.where + " with " + t.name();
} catch (int x) {
  while (x-- > 0) yield std::to_string(x);
  throw;
}
#else
gen<std::string> guarded(Tracer t, int how) {
  std::exception_ptr caught;
  const Failure* failure = nullptr;
  int x = 0;
  try {
    Tracer local("local");
    yield t.name();
    if (how == 0) throw Failure{"failure"};
    if (how == 1) throw 3;
  } catch (const Failure& f) {
    failure = &f;
    caught = std::current_exception();
  } catch (int y) {
    x = y;
    caught = std::current_exception();
  }
  if (failure) {
    yield failure->where;
    yield failure->where + " with " + t.name();
  } else if (caught) {
    while (x-- > 0) yield std::to_string(x);
    std::rethrow_exception(caught);
  }
}
#endif

int main() {
  for (int how = 0; how < 3; ++how) {
    drive([how] { return guarded(make("parameter"), how); });
    drive_in_place([how](Round& r) {
      for (auto&& x : guarded(make("parameter"), how)) {
        if (!r.take(x)) break;
      }
    });
  }
}
