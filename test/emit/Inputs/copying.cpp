#include <type_traits>
#include <utility>

#include <rill/keywords.h>

gen<int> counts(int n) {
  for (int i = 0; i < n; ++i) yield i;
}

gen<int> points() {
  int a[2] = {1, 2};
  for (int* p = a; p != a + 2; ++p) yield *p;
}

int main() {
  rill::in_place g = counts(3);
  g.next();
  rill::in_place h = g;
  rill::in_place p = points();
  p.next();
#if defined(RILL_LOWERED) && !defined(RILL_PARSING)
  static_assert(std::is_copy_constructible_v<counts_stream> && !std::is_copy_constructible_v<points_stream>);
  static_assert(!std::is_copy_constructible_v<gen<int>>);
#ifdef COPY_POINTS
  auto q = p;
#endif
#endif
  return *h.next() == 1 && *g.next() == 1 && *g.next() == 2 ? 0 : 1;
}
