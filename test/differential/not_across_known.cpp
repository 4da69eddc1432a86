// not_across_known - scalars whose place somebody knows: their address is taken, a reference or a closure is bound to them
#include "trace.h"

#include <functional>

#include <rill/keywords.h>

static int* known = nullptr;
static void keep(int& x) { known = &x; }
static void change() { ++*known; }

gen<int> addresses(int n) {
  int a = n;
  int* p = &a;
  yield 1;
  ++*p;
  int b = 10;
  int& r = b;
  yield 2;
  ++r;
  int c = 20;
  keep(c);
  yield 3;
  change();
  yield *p + r + *known;
}

gen<int> closures(int n) {
  int a = n, b = n + 1;
  auto by_reference = [&] { return ++a; };
  auto by_copy = [b] { return b; };
  yield 1;
  yield by_reference();
  yield by_copy();
  const int c = 7;
  std::function<int()> f;
  {
    int d = 8;
    f = [=] { return c + d; };
    yield f() + [&d] { return d; }();
  }
  yield f();
}

// A reference to a part of it; `volatile`; what is yielded by reference; assembly.
gen<const int&> by_reference(int n) {
  int a = n;
  yield a;
  int b = 2;
  yield(b);
  volatile int c = 3;
  c = n;
  yield c + 1;
  int d = 4;
  yield n > 0 ? d : a;
}

gen<int> of_standard_functions(int n) {
  int a = n, b = 3;
  std::swap(a, b);
  note("%d %d", a, b);
  const int most = std::max(a, b);
  yield most;
  int c = std::exchange(n, 5);
  auto r = std::ref(c);
  yield 1;
  r.get() += n;
  yield r;
  const int& least = std::min(n, most);
  yield least;
  note("%d", least);
}

int main() {
  drive([] { return addresses(1); });
  drive([] { return closures(1); });
  drive([] { return by_reference(1); });
  drive([] { return of_standard_functions(1); });
}
