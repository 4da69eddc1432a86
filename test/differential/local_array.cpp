// local_array - arrays of numbers, with and without a size, two-dimensional
#include "trace.h"

#include <rill/keywords.h>

gen<int> arrays() {
  int a[3] = {1, 2};
  int b[] = {4, 5, 6, 7};
  char text[] = "hey";
  int c[2][3] = {{1, 2, 3}, {4, 5, 6}};
  for (int i = 0; i < 3; ++i) {
    yield a[i];
    a[i] += b[i];
    yield a[i];
  }
  for (int i = 0; text[i]; ++i) yield text[i] - 'a';
  yield c[1][2];
  c[0][0] = 9;
  yield c[0][0] + static_cast<int>(sizeof b / sizeof b[0]);
}

int main() {
  drive([] { return arrays(); });
  drive_in_place([](Round& r) {
    for (auto&& x : arrays()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = arrays();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
