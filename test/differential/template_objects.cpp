// template_objects - a template whose locals have destructors for some arguments and none for others
#include "trace.h"

#include <rill/keywords.h>

template <class T>
gen<T> objects(T a) {
  T local = a;
  yield local;
  {
    T inner = std::move(a);
    const T& reference = inner;
    yield reference;
  }
  for (T copy : {local, T(local)}) yield std::move(copy);
}

int main() {
  drive([] { return objects(1); });
  drive_in_place([](Round& r) {
    for (auto&& x : objects(1)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = objects(1);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return objects(make("boxed")); });
  drive_in_place([&](Round& r) {
    auto g = objects<Tracer>(Tracer("argument"));
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
