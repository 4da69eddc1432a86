// throw_in_conditions - conditions, increments and initialisers of loops throw
#include "trace.h"

#include <rill/keywords.h>

gen<int> loops() {
  Tracer t("t");
  for (int i = may_throw("init", 0); may_throw("condition", i < 2); i = may_throw("increment", i + 1)) {
    Tracer u("u");
    yield i;
  }
  int n = 0;
  while (may_throw("while", n < 1)) yield 10 + n++;
  do {
    yield 20;
  } while (may_throw("do", false));
  if (may_throw("if", true)) yield 30;
  switch (may_throw("switch", 1)) {
    case 1:
      yield 40;
  }
}

int main() {
  drive([] { return loops(); });
  drive_in_place([](Round& r) {
    for (auto&& x : loops()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = loops();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
