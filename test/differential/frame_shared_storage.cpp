// frame_shared_storage - objects of one type in blocks that exclude each other: each begins and ends where it should
#include "trace.h"

#include <rill/keywords.h>

#include <array>
#include <vector>

gen<int> blocks(bool more) {
  {
    Tracer a("a");
    yield 1;
  }
  {
    Tracer b("b");
    yield 2;
    if (more) {
      Tracer c("c");
      yield 3;
    }
    Tracer d("d");
    yield 4;
  }
  for (Tracer e("e"); more; more = false) {
    Tracer f("f");
    yield 5;
  }
  Tracer last("last");
  yield 6;
}

gen<int> branches(int n) {
again:
  if (Tracer a("a " + std::to_string(n)); n > 2) {
    Tracer b("b");
    yield 1;
  } else {
    Tracer c("c");
    yield 2;
  }
  switch (n) {
    case 0: {
      const Tracer d("d");
      yield 3;
      break;
    }
    case 1: {
      const Tracer e("e");
      yield 4;
    }
      [[fallthrough]];
    default:
      Tracer f("f");
      yield 5;
      if (n-- > 1) goto again;
  }
}

gen<int> thrown() {
  try {
    Tracer a("a");
    yield 1;
    throw 7;
  } catch (int) {
    note("caught");
  }
  try {
    Tracer b("b");
    yield 2;
  } catch (...) {
    note("caught another");
    throw;
  }
  Tracer c("c");
  yield 3;
}

// What is built around a suspension is in its storage before it is alive.
struct Both {
  Tracer first, second;
};
gen<int> around() {
  {
    Both a{Tracer("a1"), Tracer("a2")};
    yield 1;
  }
  Both b{Tracer("b1"), (yield 2, Tracer("b2"))};
  {
    Tracer c("c");
    yield 3;
  }
  {
    Tracer d = (yield 4, Tracer("d"));
    yield 5;
  }
}

gen<int> arrays(int n) {
  {
    int a[4] = {n, n + 1};
    for (int& x : a) yield x++;
  }
  {
    int b[4];
    for (int i = 0; i < 4; ++i) b[i] = 10 * i;
    for (int i = 0; i < 4; ++i) yield b[i];
  }
  {
    Tracer c[2] = {Tracer("c0"), Tracer("c1")};
    yield static_cast<int>(c[1].name().size());
  }
  Tracer d[2] = {Tracer("d0"), Tracer("d1")};
  yield static_cast<int>(d[0].name().size());
}

gen<int> delegates(int n) {
  Tracer t("delegates " + std::to_string(n));
  if (n <= 0) co_return;
  if (n > 0) yield_from delegates(n - 1);
  yield n;
  if (n > 1) {
    std::vector<int> row{n, n};
    yield_from row;
  }
  std::vector<int> other{-n};
  yield_from other;
  yield_from delegates(0 * (yield 77, n));
  if (n > 0) yield_from delegates(n - 2);
}

template <class T>
gen<T> generic(T from) {
  {
    T a = from;
    Tracer t("a");
    yield a;
  }
  {
    T b = from;
    Tracer t("b");
    yield b;
  }
}

// Members are ordered by their alignment.
gen<int> gaps(bool a, long b, char c) {
  char d = c;
  double e = static_cast<double>(b);
  bool f = !a;
  std::array<short, 3> g{1, 2, 3};
  long h = b + 1;
  for (short& x : g) {
    yield static_cast<int>(x + d + e + f + static_cast<double>(h));
    d = static_cast<char>(d + 1);
  }
}

int main() {
  for (bool more : {false, true}) drive([=] { return blocks(more); });
  for (int n = 0; n < 4; ++n) drive([=] { return branches(n); });
  drive([] { return thrown(); });
  drive([] { return around(); });
  drive([] { return arrays(5); });
  drive([] { return delegates(2); });
  drive([] { return generic<std::string>("x"); });
  drive([] { return gaps(true, 3, 'c'); });
}
