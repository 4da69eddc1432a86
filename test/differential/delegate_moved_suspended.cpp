// delegate_moved_suspended - a gen is moved, assigned and swapped while it is suspended deep inside a delegation
#include "trace.h"

#include <rill/keywords.h>

#include <vector>

gen<int> deep(int n, std::string name) {
  Tracer t(name);
  yield n;
  if (n > 0) yield_from deep(n - 1, name + "'");
  yield -n;
}

gen<int> inner(int n) {
  Tracer t("inner");
  yield n;
}

gen<int> wrapped(gen<int> g) {
  Tracer t("wrapped");
  yield_from std::move(g);
  yield 100;
}

int main() {
  gen<int> a = deep(2, "a");
  for (int i = 0; i < 3; ++i) note("a %d", *a.next());
  gen<int> b = std::move(a);
  note("b %d", *b.next());
  note(a.next() ? "WRONG" : "a is empty");
  a = wrapped(std::move(b));
  note("a %d", *a.next());
  gen<int> c = wrapped(inner(5));
  note("c %d", *c.next());
  swap(a, c);
  note("a %d", *a.next());
  note("c %d", *c.next());
  c = deep(1, "c");
  note("assigned");
  c.next();
  c.next();
  std::vector<gen<int>> many;
  for (int i = 0; i < 4; ++i) {
    many.push_back(deep(i, std::string(1, static_cast<char>('p' + i))));
    many.front().next();
    many.back().next();
  }
  many.erase(many.begin());
  note("erased");
  many.push_back(std::move(c));
  for (gen<int>& each : many) {
    while (auto x = each.next()) note("%d", *x);
  }
}
