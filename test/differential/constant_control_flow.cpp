// constant_control_flow - generators that run in constant expressions, as everybody runs them: loops, branches, objects
#include "trace.h"

#include <rill/keywords.h>

struct P {
  int x = 1, y = 2;
};

struct Q {
  int v;

  constexpr Q(int a = 5) : v(a) {}

  constexpr Q operator+(Q o) const {
    return Q(v + o.v);
  }
};

gen<int> a(int n) {
  int i = 0;
  do {
    if (i == 2) continue;
    yield i;
    if (i > 5) break;
  } while (++i < n);
  yield 100;
}

gen<int> b(int n) {
  for (int i = 0; i < n; (yield -i, ++i)) {
    if (i % 2) continue;
    yield i;
  }
}

gen<int> c(int n) {
  for (int i = 0, j = n; i < j; ++i, --j) {
    int k = i * j;
    yield k;
    int l;
    l = k + 1;
    yield l;
    {
      int k = 7;
      yield k + l;
    }
    yield k;
  }
}

gen<P> d(int n) {
  P p;
  for (int i = 0; i < n; ++i) {
    P q{i, p.x};
    yield q;
    p = q;
    P r = p;
    r.x += 10;
    yield r;
    const P s = {r.y, i};
    yield s;
  }
}

gen<Q> e(int n) {
  Q q;
  while (n-- > 0) {
    Q r = q + Q(n);
    yield r;
    Q s(n);
    yield s;
    Q t;
    yield t;
    q = r;
  }
}

gen<int> f(int n) {
  int arr[4] = {1, 2};
  for (int& x : arr) {
    x += n;
    yield x;
  }
  int brr[3]{};
  for (int x : brr) yield x;
  int crr[2];
  crr[0] = 5;
  crr[1] = arr[2];
  yield crr[0];
  yield crr[1];
  for (int i = 0; i < 2; ++i) {
    int again[2] = {i};
    yield again[0];
    again[1] = 9;
    yield again[1];
  }
}

gen<int> g(const int* p, int n) {
  const int& first = *p;
  yield first;
  for (const int* q = p; q != p + n; ++q) {
    const int& r = *q;
    if (r < 0) co_return;
    yield r;
  }
  auto [x, y] = P();
  yield x;
  yield y;
  int& z = x;
  z = 44;
  yield z;
  yield x;
}

gen<int> h(int n) {
  if (n > 0) {
    int a = n;
    yield a;
    if (n > 1)
      yield 2 * a;
    else {
      yield 3;
    }
  } else if (n == 0)
    yield 0;
  else
    yield -1;
  for (;;) {
    if (n-- < 0) break;
    switch (n) {
      case 0:
        continue;
      case 1:
        n = 1;
        break;
      default:;
    }
    yield n;
  }
}

gen<long> i(short s) {
  short t = s;
  unsigned char u = 250;
  while (u > 1) {
    t = short(t + u);
    u = static_cast<unsigned char>(u + 3);
    yield t;
    if (u < 10) co_return;
  }
}

gen<bool> j(int n) {
  for (bool v = false; n > 0; --n, v = !v) yield v;
}

gen<int&> k(int* p, int n) {
  for (int i = 0; i < n; ++i) {
    yield p[i];
    p[i] += 1;
  }
}

gen<const int&> l(int n) {
  int v = n;
  while (v > 0) {
    yield v;
    --v;
  }
  const int w = 9;
  yield w;
  yield v + 1;
}

gen<int> m(int n) {
  int x = n, y = x++, z = (x += 2, x * 2);
  yield x;
  yield y;
  yield z;
  x = y = z;
  yield x + y;
  yield x > y ? x : y + 1;
  int w = x;
  w <<= 2;
  yield w;
}

gen<int> o(int n) {
  if (n > 5) throw n;
  int v = n;
  yield v;
  if (v == 3) throw v;
  yield v + 1;
}

gen<const char*> p(const char* s) {
  const char* t = s;
  while (*t) {
    yield t;
    ++t;
  }
}

gen<int> q(int n) {
  for (int i = 0; i < n; ++i)
    for (int j = 0; j < n; ++j) {
      if (j > i) break;
      if ((i + j) % 2 == 0) continue;
      for (int k = j; k <= i; ++k) {
        yield 100 * i + 10 * j + k;
        if (k == 2) break;
      }
    }
}

gen<int> r(int n) {
  while (int m = n - 3) {
    yield m;
    --n;
    if (m < -2) break;
  }
  if (int z = n; z < 5)
    yield z;
  else
    yield -z;
}

struct M {
  int base;

  gen<int> each(int n) const {
    for (int i = 0; i < n; ++i) {
      int v = base + i;
      yield v;
    }
  }

  gen<int> own() {
    for (; base < 3; ++base) yield base;
  }
};

int main() {
  for (int n = -1; n < 7; ++n) {
    drive([=] { return a(n); });
    drive([=] { return b(n); });
    drive([=] { return c(n); });
    drive([=] { return h(n); });
    drive([=] { return j(n); });
    drive([=] { return m(n); });
    drive([=] { return o(n); });
    drive([=] { return q(n); });
    drive([=] { return r(n); });
    drive([=] { return l(n); });
    drive([=] { return f(n); });
  }
  for (P v : d(3)) note("%d %d", v.x, v.y);
  for (Q v : e(3)) note("%d", v.v);
  int arr[] = {3, 4, 5, -1, 7};
  drive([&] { return g(arr, 5); });
  drive([&] { return g(arr, 2); });
  for (long v : i(3)) note("%ld", v);
  for (int& v : k(arr, 5)) v *= 2;
  for (int v : arr) note("%d", v);
  for (const char* s : p("hello")) note("%s", s);
  M mm{-1};
  drive([&] { return mm.each(3); });
  drive([&] { return mm.own(); });
  auto s = q(4);
  int count = 0;
  while (auto x = s.next())
    if (++count == 3) break;
  for (int x : s) note("rest %d", x);
}
