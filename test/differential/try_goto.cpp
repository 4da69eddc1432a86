// try_goto - gotos out of a try block and out of a handler
#include "trace.h"

#include <rill/keywords.h>

gen<int> jumps(int how) {
  int tries = 0;
again:
  try {
    Tracer t("try");
    yield tries;
    if (how == 0) goto out;
    if (how == 1 && tries < 2) throw tries;
    if (how == 2) throw 'c';
  } catch (int x) {
    note("again after %d", x);
    ++tries;
    goto again;
  } catch (char) {
    goto out;
  }
  yield 50;
out:
  yield 100;
}

int main() {
  for (int how = 0; how < 4; ++how) {
  drive([how] { return jumps(how); });
  drive_in_place([how](Round& r) {
    for (auto&& x : jumps(how)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([how](Round& r) {
    auto g = jumps(how);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  }
}
