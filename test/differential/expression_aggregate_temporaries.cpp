// expression_aggregate_temporaries - aggregates that are temporaries, with a suspension between their parts: bound to
// references, asked for members, yielded
#include "aggregates.h"

#include <rill/keywords.h>

int use(const Both& b) {
  note("use %d %s", b.n, "b");
  return b.n;
}
int both(const Both& b, const Tracer&) { return b.n; }
int moved(Both&& b) {
  Both local = std::move(b);
  return local.n;
}
gen<int> member() {
  yield Both{1, Tracer("a"), (yield 2, Tracer("b"))}.n;
  yield 3;
}
gen<int> argument() {
  int k = use(Both{1, Tracer("a"), (yield 2, Tracer("b"))});
  yield k;
  yield use({4, Tracer("c"), (yield 5, Tracer("d"))});
}
gen<int> among() {
  both(Both{1, Tracer("a"), (note("x"), (yield 2, Tracer("b")))}, Tracer((yield 3, "t")));
  yield moved(Both{2, Tracer("m"), (yield 1, Tracer("n"))});
}
gen<int> deep() {
  yield use(Nested{Both{1, Tracer("a"), (yield 2, Tracer("b"))}, {Tracer("c"), (yield 3, Tracer("d"))}}.both);
}
gen<const Both&> yielded() {
  yield Both{1, Tracer("a"), ((yield Both{7, Tracer("x"), Tracer("y")}), Tracer("b"))};
  yield{2, Tracer("p"), ((yield{8, Tracer("q"), Tracer("r")}), Tracer("s"))};
}
gen<Both> values() { yield Both{1, Tracer("a"), ((yield Both{7, Tracer("x"), Tracer("y")}), Tracer("b"))}; }
gen<int> conditional(int n) {
  if (use(Both{n, Tracer("a"), (yield 2, Tracer("b"))}) > 1) yield 9;
  while (n-- > 0 && use(Both{n, Tracer("w"), (yield n, Tracer("v"))}) >= 0) yield 10;
}
gen<int> temps() {
  yield use(
      Both{Tracer("t").name().size() > 0 ? 1 : 2, Tracer("a"), Tracer((yield 2, Tracer("inner")).name().c_str())});
}
int main() {
  drive([] { return yielded(); });
  drive([] { return values(); });
  drive([] { return member(); });
  drive([] { return argument(); });
  drive([] { return among(); });
  drive([] { return deep(); });
  drive([] { return conditional(2); });
  drive([] { return temps(); });
}
