// macro_initialisers - a declaration made by a macro: the name and the initialiser are arguments, or in its body, also in templates
#include "trace.h"

#include <rill/keywords.h>

#define OBJECT(name, text) Tracer name(text)
#define OBJECTS(...) Tracer first(__VA_ARGS__), second{__VA_ARGS__}
#define NAMED(text) Tracer named(text)
#define BRACED(name, ...) Tracer name{__VA_ARGS__}

gen<const Tracer&> plain(int n) {
  OBJECT(object, "object " + std::to_string(n));
  yield object;
  OBJECTS(std::to_string(n));
  yield second;
  NAMED(std::to_string(n + 1));
  yield named;
  BRACED(braced, (yield first, "braced"));
  yield braced;
}

template <class T>
gen<const Tracer&> of(T n) {
  OBJECT(object, "object " + std::to_string(n));
  yield object;
  OBJECTS(std::to_string(n));
  yield second;
  NAMED(std::to_string(n + 1));
  yield named;
  BRACED(braced, (yield first, "braced"));
  yield braced;
}

int main() {
  drive([] { return plain(1); });
  drive([] { return of(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : plain(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    for (auto&& x : of(4)) {
      if (!r.take(x)) break;
    }
  });
}
