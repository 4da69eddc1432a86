// expression_static_of_temporary - a static member that is named by a temporary, which lives as long as others in the expression
#include "trace.h"

#include <rill/keywords.h>

struct Source {
  Source() = default;
  static int twice(int n) { return 2 * n; }
  static constexpr int most = 9;
  enum { least = 1 };
  Tracer tracer{"source"};
};

Source source() { return {}; }

template <class T>
gen<T> dependent(T n) {
  yield Source().twice(static_cast<int>(n)) + source().least;
  yield (yield source().most, Source().twice(4));
}

gen<int> plain(int n) {
  yield Source().twice(n) + source().least;
  note("between");
  yield (yield source().most, Source().twice(4));
  int x = (yield source().least, source().twice(5)) + Source::most;
  yield x;
}

int main() {
  drive([] { return plain(1); });
  drive([] { return dependent(3); });
}
