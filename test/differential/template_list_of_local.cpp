// template_list_of_local - objects of local classes and others in templates, whose last element is made behind a suspension
#include "trace.h"

#include <rill/keywords.h>

template <class T>
struct Pair {
  T number;
  Tracer name;
};

template <class T>
T number(int n) {
  return T(n);
}

template <class T>
gen<T> objects(T a) {
  struct Local {
    T number;
    Tracer name;
    long sum() const { return static_cast<long>(number) + static_cast<long>(name.name().size()); }
  };
  Local first{a, (yield a, Tracer("first"))};
  yield static_cast<T>(first.sum());
  Local second = {(yield a, a), Tracer("second")};
  Pair<T> third{number<T>(3), (yield number<T>(4), Tracer("third"))};
  Pair<T> fourth{number<T>(3), (yield number<T>(4), (yield number<T>(5), Tracer("fourth")))};
  Pair<T> fifth = Pair<T>{a, (yield a, Tracer("fifth"))};
  yield static_cast<T>(second.sum());
  yield third.number + fourth.number + fifth.number;
  yield static_cast<T>(Tracer((yield a, Tracer("sixth"))).name().size());
  yield static_cast<T>(Tracer((static_cast<void>(number<T>(7)), Tracer("seventh"))).name().size());
  Tracer both[] = {Tracer((yield a, Tracer("a")))};
  T numbers[] = {a, (yield a, number<T>(8))};
  yield numbers[1];
  yield static_cast<T>(both[0].name().size());
}

int main() {
  drive([] { return objects(1); });
  drive([] { return objects(2L); });
}
