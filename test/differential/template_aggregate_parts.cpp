// template_aggregate_parts - in templates, arrays and aggregates whose parts are built around a suspension
#include "aggregates.h"

#include <rill/keywords.h>

inline int sum(const Both& b) { return b.n; }
template <class T>
struct S {
  T v;
  gen<int> pair() {
    const Tracer t[2] = {Tracer(v), (yield 1, Tracer("b"))};
    yield 2;
  }
  gen<int> both(int k) {
    auto b = Both{k, Tracer(v), (yield int(sizeof(T) > 0), Tracer(v))};
    yield b.n;
    auto [n, x, y] = Both{k, Tracer(v), (yield 7, Tracer("w"))};
    yield n;
  }
  gen<int> deep(T more) {
    Nested d{{1, Tracer(more), Tracer("b")}, {Tracer(v), (yield 3, Tracer(more))}};
    yield d.both.n;
  }
};
int main() {
  static S<const char*> s{"s"};
  drive([] { return s.pair(); });
  drive([] { return s.both(3); });
  drive([] { return s.deep("m"); });
}
