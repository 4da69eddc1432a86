// expression_aggregate_parts - parts of such temporaries that throw, bases, destructors of the whole, conditions, one
// in another
#include "trace.h"

#include <string>

#include <rill/keywords.h>

struct Throws {
  Tracer t;
  explicit Throws(const char* n) : t(n) { point("throws"); }
  ~Throws() = default;
};
struct Two {
  Throws a;
  Throws b;
};
struct Base {
  Tracer base;
};
struct Derived : Base {
  Tracer own;
  int n;
};
struct Own {
  Tracer x;
  Tracer y;
  ~Own() { note("~Own"); }
};
struct Holder {
  Own own;
  Tracer z;
};
inline int use(const Two&) {
  note("two");
  return 1;
}
inline int use(const Derived& d) {
  note("derived");
  return d.n;
}
inline int use(const Holder&) {
  note("holder");
  return 5;
}
gen<int> throwing() { yield use(Two{Throws("a"), (yield 2, Throws("b"))}); }
gen<int> caught() {
  try {
    int k = use(Two{Throws("a"), ((yield 2), Throws("b"))});
    yield k;
  } catch (const trace::Failure& f) {
    note("caught %s", f.where.c_str());
  }
  yield 77;
}
gen<int> derived() { yield use(Derived{{Tracer("base")}, (yield 1, Tracer("own")), 3}); }
gen<int> own() { yield use(Holder{Own{Tracer("x"), (yield 1, Tracer("y"))}, ((yield 2), Tracer("z"))}); }
gen<int> looped() {
  for (int i = 0; i < 2 && use(Derived{{Tracer("base")}, (yield i, Tracer("own")), 3}) == 3; ++i) yield 10 + i;
}
gen<int> chosen(bool c) {
  int k = c ? use(Derived{{Tracer("l")}, (yield 1, Tracer("m")), 3})
            : use(Holder{Own{Tracer("x"), (yield 1, Tracer("y"))}, Tracer("z")});
  yield k;
  yield c&& use(Derived{{Tracer("p")}, (yield 4, Tracer("q")), 3}) == 3;
}
gen<int> inner() {
  yield use(Derived{
      {Tracer(std::to_string(use(Derived{{Tracer("i")}, (yield 1, Tracer("j")), 6})))}, (yield 2, Tracer("k")), 3});
}
gen<int> reference() {
  const Derived& d = Derived{{Tracer("r")}, (yield 1, Tracer("s")), 3};
  yield d.n;
}
int main() {
  drive([] { return throwing(); });
  drive([] { return caught(); });
  drive([] { return derived(); });
  drive([] { return own(); });
  drive([] { return looped(); });
  drive([] { return chosen(true); });
  drive([] { return chosen(false); });
  drive([] { return inner(); });
  drive([] { return reference(); });
}
