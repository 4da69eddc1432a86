// template_holds_stream - a function template that keeps a stream of an ordinary generator in its frame: without a warning about linkage
#include "trace.h"

#include <rill/keywords.h>

gen<int> count(int n) {
  for (int i = 0; i < n; ++i) yield i;
}

template <class T>
gen<T> scaled(T factor) {
  for (int x : count(3)) yield static_cast<T>(x) * factor;
  auto stream = count(2);
  while (auto x = stream.next()) yield static_cast<T>(*x) - factor;
}

int main() {
  drive([] { return scaled(2.5); });
  drive_in_place([](Round& r) {
    for (auto&& x : scaled(3L)) {
      if (!r.take(x)) break;
    }
  });
}
