// pack_folds - a fold over the comma suspends once for each element of a pack: elements, ranges, temporaries, what
// stands around the yield
#include "trace.h"

#include <string>
#include <vector>

#include <rill/keywords.h>

template <class... Ts>
gen<int> values(Ts... xs) {
  ((yield xs), ...);
}
template <class... Ts>
gen<std::string> strings(Ts... xs) {
  yield "begin";
  ((yield std::string(xs)), ...);
  (void)(..., (yield std::string(xs) + "!"));
  yield "end";
}
template <int... Ns>
gen<int> constants() {
  (..., (yield Ns));
  (static_cast<void>(yield Ns * 2), ...);
}
gen<int> upto(int n) {
  for (int i = 0; i < n; ++i) yield i;
}
template <class... Rs>
gen<int> concat(Rs&&... rs) {
  ((yield_from rs), ...);
}
template <class... Ns>
gen<int> counts(Ns... ns) {
  ((yield_from upto(ns)), ...);
  yield - 1;
}
template <class... Ts>
gen<const Tracer&> objects(Ts... names) {
  Tracer local("local");
  ((yield Tracer(names)), ...);
  note("after");
}
template <class... Ts>
gen<Tracer> copies(Ts... names) {
  ((yield Tracer((std::string(names) + "x").c_str())), ...);
}
template <class... Ts>
gen<int> around(Ts... xs) {
  int n = 0;
  ((note("before %d", int(xs)), (yield xs + n), ++n), ...);
  yield n;
}
template <class... Ts>
gen<int> nested(Ts... xs) {
  for (int i = 0; i < 2; ++i) {
    ((yield int(xs) + i * 10), ...);
    if constexpr (sizeof...(xs) > 2) ((yield - int(xs)), ...);
  }
}
template <class T>
struct Box {
  T value;
  template <class... Us>
  gen<T> all(Us... us) const {
    yield value;
    ((yield static_cast<T>(us)), ...);
  }
};
int main() {
  drive([] { return values(1, 2L, 3.5, 'a'); });
  drive([] { return values(); });
  drive([] { return strings("a", "bc", std::string("def")); });
  drive([] { return constants<1, 2, 3>(); });
  std::vector<int> v{1, 2, 3};
  int a[] = {7, 8};
  drive([&] { return concat(v, a); });
  drive([] { return counts(1, 0, 3); });
  drive([] { return objects("x", "y", "z"); });
  drive([] { return copies("x", "y"); });
  drive([] { return around(1, 2, 3L); });
  drive([] { return nested(1, 2); });
  drive([] { return nested(1, 2, 3); });
  const Box<long> b{4};
  drive([&] { return b.all(1, 2.5); });
  auto lambda = [](auto... xs) -> gen<int> { ((yield xs), ...); };
  drive([&] { return lambda(1, 2); });
  int k = 5;
  auto capturing = [&k](auto... xs) -> gen<int> {
    ((yield xs + k), ...);
    k++;
  };
  drive([&] { return capturing(1, 2); });
}
