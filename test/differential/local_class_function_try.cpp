// local_class_function_try - a generator with a function-try-block in a class that is local to a generator
#include "trace.h"

#include <rill/keywords.h>

gen<int> outer(int n) {
  struct Local {
    int limit;
    gen<int> run(int k) try {
      Tracer t("run");
      for (int i = 0; i < k; ++i) {
        if (i == limit) throw i;
        yield i;
      }
    } catch (int at) {
      note("stopped at %d", at);
    }
  };
  Local local{2};
  yield_from local.run(n);
  for (int x : local.run(1)) yield x + 10;
}

int main() {
  drive([] { return outer(4); });
}
