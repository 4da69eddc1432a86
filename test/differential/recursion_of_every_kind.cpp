// recursion_of_every_kind - generators without a form in place that call themselves: qualified, overloaded, specialised
#include "trace.h"

#include <memory>

#include <rill/keywords.h>

namespace ns {
gen<int> walk(int n);

struct S {
  gen<int> down(int n) const;
  template <class T>
  gen<T> gen_down(T n) const;
};
}  // namespace ns

gen<int> ns::walk(int n) {
  Tracer t("walk");
  yield n;
  if (n > 0) yield_from walk(n - 1);
}

gen<int> ns::S::down(int n) const {
  yield n;
  if (n > 0) yield_from (down)(n - 1);
  if (n > 1) yield_from S::down(n - 2);
  if (n > 2) yield_from (*this).down(0);
}

template <class T>
gen<T> ns::S::gen_down(T n) const {
  yield n;
  if (n > 0) yield_from gen_down<T>(n - 1);
  if (n > 1) yield_from gen_down(n - 2);
  if (n > 1) yield_from this->template gen_down<T>(n - 2);
}

template <class T>
struct Outer {
  struct Inner {
    T v;
    std::unique_ptr<Inner> next;
    gen<T> walk(int d) &;
    gen<T> twice(std::unique_ptr<Inner> own);
  };
};

template <class T>
gen<T> Outer<T>::Inner::walk(int d) & {
  Tracer t("w");
  yield v + d;
  if (next) yield_from next->walk(d + 1);
}

template <class T>
gen<T> Outer<T>::Inner::twice(std::unique_ptr<Inner> own) {
  if (!own) co_return;
  yield own->v;
  yield_from twice(std::move(own->next));
  yield -1;
}

struct Over {
  int k = 0;
  gen<int> f(int n);
  gen<int> f(double d);
  gen<long> f(long n);
};

gen<int> Over::f(int n) {
  yield n;
  if (n > 0) yield_from f(n - 1);
  if (n > 1) yield_from f(0.5);
}

gen<int> Over::f(double d) {
  yield int(d * 10);
  if (d > 0) yield_from f(d - 1);
  if (d > 0.1) yield_from f(1);
}

gen<long> Over::f(long n) {
  yield n;
  if (n > 0) {
    long m = n - 1;
    yield_from f(m);
  }
}

template <class T>
gen<T> spec(T n) {
  yield n;
  if (n > 0) yield_from spec(n - 1);
}

template <>
gen<long> spec<long>(long n) {
  yield n + 1000;
  if (n > 0) yield_from spec<long>(n - 1);
  if (n > 1) yield_from spec(n - 2);
}

template <class T>
struct Base {
  gen<int> go(int n) {
    yield n * 100;
    if (n > 0) yield_from go(n - 1);
  }
};

template <class T>
struct Der : Base<T> {
  gen<int> go(int n) {
    yield n;
    if (n > 0) yield_from this->go(n - 1);
    if (n > 1) yield_from Base<T>::go(n - 1);
    Base<T>* b = this;
    if (n > 1) yield_from b->go(1);
    Der* d = this;
    if (n > 1) yield_from d->go(1);
    Der<T>& r = *this;
    if (n > 1) yield_from r.go(0);
  }
};

class Priv {
  int z = 3;
  gen<int> w(int n) const;

  friend gen<int> pub(const Priv& p) {
    return p.w(2);
  }
};

gen<int> Priv::w(int n) const {
  yield z;
  if (n > 0) yield_from w(n - 1);
}

template <class T, class U = int>
gen<int> defd(T a, U b = 2) {
  yield a + b;
  if (a > 0) yield_from defd(a - 1, b);
  if (a > 1) yield_from defd(a - 1);
}

gen<int> ne(int n) noexcept;

struct NE {
  gen<int> ne(int n) noexcept;
};

gen<int> NE::ne(int n) noexcept {
  Tracer t("ne");
  yield n;
  if (n > 0) yield_from ne(n - 1);
}

struct ByRef {
  gen<const std::string&> names(const std::string& s, std::string&& t);
};

gen<const std::string&> ByRef::names(const std::string& s, std::string&& t) {
  std::string mine = s + t;
  yield mine;
  if (mine.size() < 6) yield_from names(mine, std::move(t));
  yield t;
}

struct Op {
  Op* operator->() {
    note("->");
    return this;
  }

  gen<int> w(int n);
};

int side(int n) {
  note("side %d", n);
  return n;
}

gen<int> Op::w(int n) {
  yield n;
  Op o;
  if (n > 0) yield_from o->w(n - 1);
  if (n > 1) yield_from o->w(side(0));
  Op* p = this;
  if (n > 1) yield_from p->w(side(n - 2));
  if (n > 1) yield_from (note("object"), p)->w(side(1) - 1);
}

int main() {
  drive([] { return ns::walk(2); });
  ns::S s;
  drive([&] { return s.down(3); });
  drive([&] { return s.gen_down(2); });
  drive([&] { return s.gen_down(2L); });
  using I = Outer<int>::Inner;
  I in{1, std::make_unique<I>()};
  in.next->v = 5;
  drive([&] { return in.walk(0); });
  drive([&] {
    auto a = std::make_unique<I>();
    a->v = 7;
    a->next = std::make_unique<I>();
    return in.twice(std::move(a));
  });
  Over o;
  drive([&] { return o.f(2); });
  drive([&] { return o.f(1.5); });
  drive([&] { return o.f(2L); });
  drive([&] { return spec(2); });
  drive([&] { return spec(3L); });
  Der<int> d;
  drive([&] { return d.go(2); });
  Priv p;
  drive([&] { return pub(p); });
  drive([&] { return defd(2, 3L); });
  drive([&] { return defd(2); });
  NE e;
  drive([&] { return e.ne(2); });
  ByRef b;
  std::string x = "x", y = "yy";
  drive([&] { return b.names(x, std::move(y)); });
  Op op;
  drive([&] { return op.w(2); });
}
