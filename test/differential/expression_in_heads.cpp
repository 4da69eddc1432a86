// expression_in_heads - suspensions in the heads of statements: conditions, increments, declarations, ranges, with jumps out of the bodies
#include "trace.h"

#include <rill/keywords.h>

#include <vector>

std::vector<int> numbers(int n) {
  std::vector<int> list;
  for (int i = 0; i < n; ++i) list.push_back(i);
  return list;
}

gen<int> heads(int n) {
  if ((yield 1, n > 3)) yield 100;
  if ((yield 2, n); int twice = 2 * n) note("twice %d", twice);
  if (int half = (yield 3, n / 2)) note("half %d", half);
  else note("no half %d", half);
  while ((yield n, make("w").name().size() > 0 && n-- > 3)) {
    if (n == 4) continue;
    note("while %d", n);
  }
  for (int i = (yield 20, 0); (yield 21, i) < 3; (yield 22, ++i)) {
    const Tracer t = make("body");
    if (i == 1) continue;
    note("for %d", i);
  }
  int k = 0;
  do {
    const Tracer t = make("do");
    if (k == 1) continue;
    note("do %d", k);
  } while ((yield 30 + k, ++k < 3));
  do {
    if (k == 5) break;
    note("until %d", k);
  } while (view(make("until")).size() > 0 && (yield 40 + k, ++k < 9));
  switch ((yield 50, make("s").name().size())) {
    case 1: note("one"); [[fallthrough]];
    case 2: yield 51; break;
    default: note("default");
  }
  switch (int local = (yield 52, k)) {
    case 5: note("five %d", local); break;
    default: note("other %d", local);
  }
  for (int x : (yield 60, numbers(3))) note("range %d", x);
  for (int x : (yield 61, numbers(3))) yield 62 + x;
  for (auto&& x : {1, (yield 63, 2), 3}) yield 70 + x;
  while (const int left = (yield 80, k--)) {
    if (left < 4) break;
  }
  yield_from (yield 90, numbers(2));
  int a = 1, b = (yield 91, a + 1), c = b + 1;
  note("%d %d %d", a, b, c);
}

int main() {
  drive([] { return heads(6); });
  drive_in_place([](Round& r) {
    for (auto&& x : heads(6)) {
      if (!r.take(x)) break;
    }
  });
}
