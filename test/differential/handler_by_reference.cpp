// handler_by_reference - suspensions in a handler that refers to the exception object; natively they stand behind the try block
#include "trace.h"

#include <rill/keywords.h>

#ifndef RILL_NATIVE
gen<std::string> numbers(int n) {
  Tracer outer("outer");
  for (int i = 0; i < n; ++i) {
    try {
      Tracer inner("inner");
      if (i % 2 == 1) throw Failure{"number " + std::to_string(i)};
      yield "even";
    } catch (Failure& failure) {
      Tracer in_handler("in handler");
      yield failure.where;
      failure.where += " again";
      if (i == 3) break;
      yield failure.where;
      note("handled %s", failure.where.c_str());
    }
  }
  yield "last";
}
#else
gen<std::string> numbers(int n) {
  Tracer outer("outer");
  for (int i = 0; i < n; ++i) {
    std::exception_ptr caught;
    Failure* at = nullptr;
    try {
      Tracer inner("inner");
      if (i % 2 == 1) throw Failure{"number " + std::to_string(i)};
      yield "even";
    } catch (Failure& exception) {
      caught = std::current_exception();
      at = &exception;
    }
    if (!caught) continue;
    Failure& failure = *at;
    Tracer in_handler("in handler");
    yield failure.where;
    failure.where += " again";
    if (i == 3) break;
    yield failure.where;
    note("handled %s", failure.where.c_str());
  }
  yield "last";
}
#endif

int main() {
  drive([] { return numbers(5); });
  drive_in_place([](Round& r) {
    for (auto&& x : numbers(5)) {
      if (!r.take(x)) break;
    }
  });
}
