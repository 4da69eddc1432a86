// pack_folds_objects - folds of yields whose operands are converted, moved, referred to or throw, and delegations in
// folds
#include "trace.h"

#include <string>
#include <vector>

#include <rill/keywords.h>

struct Converts {
  int v;
  operator int() const {
    note("conv %d", v);
    return v;
  }
};
template <class... Ts>
gen<int> conv(Ts... xs) {
  ((yield Converts{int(xs)}), ...);
}
template <class... Ts>
gen<Tracer&> refs(Ts&... xs) {
  (..., (yield xs));
  ((yield xs), ..., note("end"));
  (note("start"), ..., (yield xs));
}
template <class... Ts>
gen<Tracer> moves(Ts... xs) {
  ((yield std::move(xs)), ...);
}
template <class... Ts>
gen<int> tried(Ts... xs) {
  try {
    ((point("p"), (yield xs)), ...);
  } catch (Failure& f) {
    note("caught %s", f.where.c_str());
  }
  yield 99;
}
template <class... Ts>
gen<int> same(Ts... xs) {
  ((static_cast<void>(xs), (yield 7)), ...);
  int i = 0;
  ((static_cast<void>(xs), (yield i++)), ...);
}
struct Walk {
  std::vector<Walk> kids;
  int v;
  gen<int> all() const {
    yield v;
    for (const Walk& k : kids) yield_from k.all();
  }
};
template <class... Ts>
gen<int> trees(const Ts&... ts) {
  ((yield_from ts.all()), ...);
  yield - 1;
}
template <class T, class... Ts>
gen<int> recursive(T x, Ts... xs) {
  yield x;
  if constexpr (sizeof...(xs) > 0) yield_from recursive(xs...);
  ((yield xs * 100), ...);
}
int main() {
  drive([] { return conv(1, 2); });
  Tracer a("a"), b("b");
  drive([&] { return refs(a, b); });
  drive([&] { return moves(Tracer("m")); });
  drive([] { return tried(1, 2, 3); });
  drive([] { return same('a', 2.0); });
  static const Walk w{{Walk{{}, 2}, Walk{{Walk{{}, 4}}, 3}}, 1}, w2{{}, 9};
  drive([] { return trees(w, w2, w); });
  drive([] { return recursive(1, 2L, 3); });
}
