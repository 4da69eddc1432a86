// function_namespaces - generators in namespaces, nested, inline and anonymous; names found from inside
#include "trace.h"

#include <rill/keywords.h>

namespace outer {

int factor = 10;

gen<int> tens(int n) {
  for (int i = 0; i < n; ++i) yield factor * i;
}

namespace inner {

int factor = 100;

gen<int> hundreds(int n) {
  for (int i = 0; i < n; ++i) yield factor * i + outer::factor;
  for (int x : tens(2)) yield x;
}

}   // namespace inner

inline namespace current {

gen<int> ones(int n) {
  using namespace inner;
  for (int x : hundreds(n)) yield x + 1;
}

}   // namespace current
}   // namespace outer

namespace outer::inner::deep {

gen<int> mixed() {
  yield factor;
  yield outer::factor;
}

}   // namespace outer::inner::deep

namespace {

gen<int> hidden() {
  yield 7;
}

}   // namespace

int main() {
  drive([] { return outer::tens(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : outer::tens(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = outer::tens(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return outer::inner::hundreds(2); });
  drive([] { return outer::ones(1); });
  drive([] { return outer::inner::deep::mixed(); });
  drive([] { return hidden(); });
}
