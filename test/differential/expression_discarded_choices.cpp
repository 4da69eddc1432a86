// A `?:` that nobody takes, one branch of which suspends: if its type is that of an object, it copies what the other branch names.
#include "trace.h"

#include <rill/keywords.h>

Tracer make(const char* name) { return point(name), Tracer(name); }
Tracer make(int, const char* name) { return make(name); }

gen<int> plain(const Tracer& given, bool suspends) {
  suspends ? make((yield 1, 2), "made") : given;
  static_cast<void>(suspends ? given : make((yield 3, 4), "other")), (yield 5);
  suspends ? (void)make((yield 6, 7), "dropped") : (yield 8);
}

template <class T>
gen<int> dependent(const Tracer& given, T suspends) {
  suspends ? make((yield suspends, 2), "made") : given;
  static_cast<void>(suspends ? given : make((yield 3, suspends), "other")), (yield 5);
  suspends ? make((yield 6, suspends), "a") : make(suspends, "b");
}

int main() {
  for (bool suspends : {true, false}) {
    const Tracer given("given");
    drive([&] { return plain(given, suspends); });
    drive([&] { return dependent(given, suspends); });
  }
}
