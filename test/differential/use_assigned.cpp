// use_assigned - assignment over a suspended generator, self-made chains, swap
#include "trace.h"

#include <rill/keywords.h>

gen<int> numbers(const char* name, int n) {
  Tracer t(name);
  for (int i = 0; i < n; ++i) yield i;
}

int main() {
  auto a = numbers("a", 5);
  auto b = numbers("b", 5);
  a.next();
  b.next();
  b.next();
  std::swap(a, b);
  note("a %d, b %d", *a.next(), *b.next());
  a = std::move(b);
  note("assigned");
  note("%d", *a.next());
  note(b.next() ? "WRONG" : "b is empty");
  b = numbers("c", 1);
  for (int x : b) note("%d", x);
  gen<int> moved(std::move(a));
  a = numbers("d", 2);
  note("%d %d", *moved.next(), *a.next());
}
