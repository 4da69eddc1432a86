// handler_by_value - what a handler declares is copied once, and destroyed before the exception object
#include "trace.h"

#include <rill/keywords.h>

struct Base {
  explicit Base(const char* text) : tracer(text) {}
  Tracer tracer;
};
struct Derived : Base {
  Derived() : Base("derived"), more("more") {}
  Tracer more;
};

#ifndef RILL_NATIVE
gen<int> numbers(int how) {
  try {
    yield how;
    if (how == 0) throw 7;
    if (how == 1) throw Tracer("thrown");
    if (how == 2) throw Derived();
    if (how == 3) throw "text";
  } catch (int x) {
    yield x;
    ++x;
    yield x;
  } catch (Tracer x) {
    Tracer local("local");
    yield 10;
    note("with %s", x.c_str());
    yield 11;
  } catch (const Base b) {
    yield 20;
    note("with %s", b.tracer.c_str());
    throw Failure{"again"};
  } catch (const char* text) {
    yield 30;
    note("%s", text);
    text = "changed";
    yield 31;
    note("%s", text);
  }
  yield 40;
}
#else
gen<int> numbers(int how) {
  std::exception_ptr caught;
  Tracer* tracer = nullptr;
  Base* base = nullptr;
  int number = 0, kind = 0;
  const char* characters = nullptr;
  try {
    yield how;
    if (how == 0) throw 7;
    if (how == 1) throw Tracer("thrown");
    if (how == 2) throw Derived();
    if (how == 3) throw "text";
  } catch (int x) {
    number = x;
    kind = 1;
  } catch (Tracer& x) {
    caught = std::current_exception();
    tracer = &x;
    kind = 2;
  } catch (Base& b) {
    caught = std::current_exception();
    base = &b;
    kind = 3;
  } catch (const char* text) {
    characters = text;
    kind = 4;
  }
  if (kind == 1) {
    yield number;
    yield number + 1;
  } else if (kind == 2) {
    {
      Tracer x = *tracer;
      Tracer local("local");
      yield 10;
      note("with %s", x.c_str());
      yield 11;
    }
    caught = nullptr;
  } else if (kind == 3) {
    const Base b = *base;
    yield 20;
    note("with %s", b.tracer.c_str());
    throw Failure{"again"};
  } else if (kind == 4) {
    yield 30;
    note("%s", characters);
    yield 31;
    note("changed");
  }
  yield 40;
}
#endif

int main() {
  for (int how = 0; how < 5; ++how) {
    drive([how] { return numbers(how); });
    drive_in_place([how](Round& r) {
      for (auto&& x : numbers(how)) {
        if (!r.take(x)) break;
      }
    });
  }
}
