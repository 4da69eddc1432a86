// expression_closure_captures - closures that are temporaries, with a suspension among their captures
#include "trace.h"

#include <rill/keywords.h>

template <class F>
int call(int a, F f, int b) {
  return f(a) + b;
}
template <class F>
int by_reference(const F& f) {
  return f(1);
}

gen<int> closures(int v) {
  yield call(v, [low = (yield 1, 2)](int x) { return x + low; }, 3);
  auto sum = call(v, [low = (yield 2, v), &v](int x) { return x + low + v; }, 3);
  yield sum;
  yield by_reference([t = (yield 3, make("captured"))](int x) { return x + static_cast<int>(t.name().size()); });
  auto now = [t = (yield 4, make("now"))](int x) { return x + static_cast<int>(t.name().size()); }(v);
  yield now;
  auto kept = [t = (yield 5, make("kept")), v](int x) { return x + v + static_cast<int>(t.name().size()); };
  yield kept(1);
  yield [k = (yield 6, (yield 7, v * 2))] { return k; }();
  yield call((yield 8, 5), [v, a = v](int x) { return x + v + a; }, (yield 9, 4));
}

int main() {
  drive([] { return closures(10); });
}
