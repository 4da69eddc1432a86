// handler_catch_all - `catch (...)` that suspends: `throw;` and std::current_exception() mean the exception of the handler after it
#include "trace.h"

#include <rill/keywords.h>

inline std::string current() {
  try {
    throw;
  } catch (const Failure& failure) {
    return failure.where;
  } catch (int x) {
    return std::to_string(x);
  }
}

inline std::string what(const std::exception_ptr& e) {
  try {
    std::rethrow_exception(e);
  } catch (const Failure& failure) {
    return failure.where;
  } catch (int x) {
    return std::to_string(x);
  }
}

#ifndef RILL_NATIVE
gen<std::string> rethrown(int how) {
  Tracer outer("outer");
  try {
    try {
      Tracer inner("inner");
      yield "first";
      if (how == 0) throw 5;
      throw Failure{"failure"};
    } catch (...) {
      yield current();
      note("is %s", what(std::current_exception()).c_str());
      if (how == 2) throw 99;
      yield current() + " twice";
      throw;
    }
  } catch (const Failure& failure) {
    yield "outside " + failure.where;
  }
}
#else
gen<std::string> rethrown(int how) {
  Tracer outer("outer");
  std::string where;
  try {
    std::exception_ptr caught;
    try {
      Tracer inner("inner");
      yield "first";
      if (how == 0) throw 5;
      throw Failure{"failure"};
    } catch (...) {
      caught = std::current_exception();
    }
    yield what(caught);
    note("is %s", what(caught).c_str());
    if (how == 2) throw 99;
    yield what(caught) + " twice";
    std::rethrow_exception(caught);
  } catch (const Failure& failure) {
    where = failure.where;
  }
  yield "outside " + where;
}
#endif

int main() {
  for (int how = 0; how < 3; ++how) {
    drive([how] { return rethrown(how); });
    drive_in_place([how](Round& r) {
      for (auto&& x : rethrown(how)) {
        if (!r.take(x)) break;
      }
    });
  }
}
