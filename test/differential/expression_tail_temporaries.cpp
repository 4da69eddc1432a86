// What is evaluated behind the last suspension of a full-expression: its temporaries end with the statement that ends the
// expression, in front of the older ones, which live in the frame.
#include "trace.h"

#include <rill/keywords.h>

struct Sum {
  Tracer kept;
  int n;
  Sum(const Tracer& a, int m) : kept("sum of " + a.name()), n(m) {}
  int get() const { return point("get"), n; }
};

Tracer make(const char* name) { return point(name), Tracer(name); }
int size(const Tracer& a) { return static_cast<int>(a.name().size()); }
int both(int n, Tracer a) { return n + size(a); }
int refers(int n, const Tracer& late = Tracer("default")) { return n + size(late); }

gen<int> operands(int n) {
  int k = both((yield 1, n), make("by value"));
  yield k;
  k = refers((yield 1, n));
  yield k;
  k = (Sum(make("older"), (yield 2, n)).get(), Sum(make("younger"), n).get());
  yield k;
  int list[] = {size(make("a")), (yield 3, size(make("b"))), size(make("c"))};
  yield list[0] + list[1] + list[2];
}

gen<int> choices(int n) {
  for (int i = 0; i < 2; ++i) {
    int k = i == 0 ? (yield 1, size(make("yes"))) : size(make("no"));
    yield k;
    if (i == 0 && (yield 2, Sum(make("left"), n).get() < n + i + 1)) yield 3;
    if ((yield 4, i == 0) || Sum(make("later"), n).get() > 1) yield 5;
    const Sum& s = i == 0 ? Sum(make("one"), (yield 6, 1)) : Sum(make("two"), 2);
    yield s.n;
    i == 0 ? (void)size((yield 7, make("void"))) : (void)make("dropped");
  }
}

gen<int> conditions(int n) {
  while (Sum(make("front"), (yield 1, n)).get() < 12 && size(make("behind")) > 1) n += 6;
  switch (size((yield 2, make("chosen"))) % 2) {
    case 0: yield 0; break;
    default: yield 1;
  }
  for (int i = 0; i < size((yield 3, make("bound"))) - 10; ++i) yield i;
  for (char c : std::string((yield 4, make("range")).name())) yield c;
}

template <class T>
gen<int> dependent(T n) {
  int k = both((yield 1, n), make("by value"));
  yield k;
  k = refers((yield 2, n));
  yield k;
  Sum s((yield 3, make("made of")), n);
  yield s.get() + k;
  Sum t{(yield 4, n, make("made in braces of")), (yield 5, n)};
  yield t.get();
}

int main() {
  drive([] { return operands(3); });
  drive([] { return choices(3); });
  drive([] { return conditions(3); });
  drive([] { return dependent(3); });
}
