// use_local_next - a local that is only used in place: next to the end, and beyond
#include "trace.h"

#include <rill/keywords.h>

gen<int> numbers(int n) {
  Tracer t("t");
  for (int i = 0; i < n; ++i) yield i;
}

int main() {
  auto g = numbers(2);
  note("made");
  auto first = g.next();
  note("%d", *first);
  note("%d", *first);
  if (auto second = g.next()) note("%d", *second);
  for (int i = 0; i < 3; ++i) note(g.next() ? "WRONG" : "exhausted");
  auto left = numbers(3);
  left.next();
  note("leaving");
}
