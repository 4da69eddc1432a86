// A stream is left in an initialiser whose references extend temporaries: these and the temporaries of the full-expression end in the
// reverse order of their construction.
#include "trace.h"
#include <rill/keywords.h>
struct Made { Tracer t; explicit Made(const Tracer& from) : t("made of " + from.name()) {} };
struct Refers { const Made& made; int n; };
struct Two { const Made& made; int n; const Made& other; int m; };
gen<int> one(int n) {
  const Refers r{Made(Tracer("f")), (yield 1, n)};
  yield r.n;
}
gen<int> two(int n) {
  const Two r{Made(Tracer("f")), (yield 1, n), Made(Tracer("g")), (yield 2, n)};
  yield r.n;
}
template <class T> gen<int> tmpl(T n) {
  const Two r{Made(Tracer("f")), (yield 1, n), Made(Tracer("g")), (yield 2, n)};
  yield r.n;
}
template <class T> struct Both { const T& made; int n; const T& other; int m; };
template <class T> gen<int> tmpl2(T t) {
  const Both<Made> r{T(Tracer("f")), (yield 1, 5), T(Tracer("g")), (yield 2, 6)};
  yield r.n;
  const Both<T> q{T(Tracer("f")), (yield 1, 5), T(Tracer("g")), (yield 2, 6)};
  yield q.n;
}
struct Pair { Made a; int n; Made b; };
gen<int> part(int n) {
  const Made& r = Pair{Made(Tracer("a")), (yield 1, n), Made(Tracer("b"))}.a;
  yield n;
  Refers q{Made((point("p"), Tracer("a"))), (yield 2, point("q"), n)};
  yield n;
}
gen<int> range(int n) {
  for (int x : {1, 2}) yield x;
  struct V { const Made& made; int n; const int* begin() const { return &n; } const int* end() const { return &n + 1; } };
  for (int x : V{Made(Tracer("a")), (yield 1, n)}) yield x;
}
int main() {
  drive([] { return one(3); });
  drive([] { return two(3); });
  drive([] { return tmpl(3); });
  drive([] { return tmpl2(Made(Tracer("0"))); });
  drive([] { return part(3); });
  drive([] { return range(3); });
}
