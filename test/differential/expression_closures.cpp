// expression_closures - closures behind a comma, called or passed on, in an expression with a suspension
#include "trace.h"

#include <rill/keywords.h>

template <class F>
int apply(const F& f, int x) {
  return f(x);
}

gen<int> closures(int n) {
  Tracer t("t");
  yield (yield 1, [&] { return n; })();
  yield apply((yield 2, [n, &t](int x) { note("with %s", t.c_str()); return n + x; }), 3);
  n += (yield 3, [=](int x) { return n * x; })((yield 4, 5));
  yield n;
}

int main() {
  drive([] { return closures(7); });
  drive_in_place([](Round& r) {
    for (auto&& x : closures(7)) {
      if (!r.take(x)) break;
    }
  });
}
