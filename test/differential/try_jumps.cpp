// try_jumps - break, continue and co_return out of try blocks and out of handlers
#include "trace.h"

#include <rill/keywords.h>

gen<int> jumps(int n) {
  for (int i = 0; i < n; ++i) {
    Tracer t("loop");
    try {
      Tracer u("try");
      if (i == 1) continue;
      yield i;
      if (i == 2) throw i;
      if (i == 3) throw 'c';
      if (i == 5) break;
      if (i == 4 && n == 5) co_return;
    } catch (int) {
      note("continue");
      continue;
    } catch (char) {
      note("break or return");
      if (n == 4) co_return;
      if (n == 6) break;
    }
    yield 10 * i;
  }
  yield 100;
}

int main() {
  for (int n = 3; n < 8; ++n) {
  drive([n] { return jumps(n); });
  drive_in_place([n](Round& r) {
    for (auto&& x : jumps(n)) {
      if (!r.take(x)) break;
    }
  });
  }
}
