// goto_forward - a goto over a suspension, into an enclosing block, to the end
#include "trace.h"

#include <rill/keywords.h>

gen<int> skip(int n) {
  if (n == 0) goto end;
  yield 1;
  {
    if (n == 1) goto after;
    yield 2;
  }
after:
  yield 3;
  if (n == 2) goto end;
  yield 4;
end:
  note("end");
}

int main() {
  for (int n = 0; n < 4; ++n) {
  drive([n] { return skip(n); });
  drive_in_place([n](Round& r) {
    for (auto&& x : skip(n)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([n](Round& r) {
    auto g = skip(n);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  }
}
