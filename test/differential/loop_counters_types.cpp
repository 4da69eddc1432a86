// loop_counters_types - loop variables of unsigned, char, pointer, iterator and floating types
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

gen<int> counters() {
  for (unsigned i = 2; i-- > 0;) yield static_cast<int>(i);
  for (char c = 'x'; c <= 'z'; ++c) yield c;
  const int array[] = {1, 2};
  for (const int* p = array; p != array + 2; ++p) yield *p;
  std::vector<int> v{3, 4};
  for (auto it = v.begin(), end = v.end(); it != end; ++it) yield *it;
  for (std::vector<int>::reverse_iterator it = v.rbegin(); it != v.rend(); ++it) yield *it;
  for (double x = 0; x < 1; x += 0.5) yield static_cast<int>(10 * x);
  for (std::size_t i = 0, n = v.size(); i < n; ++i) yield v[i];
  for (bool more = true; more; more = false) yield 100;
  for (struct { int a, b; } s = {0, 2}; s.a < s.b; ++s.a) yield s.a;
}

int main() {
  drive([] { return counters(); });
  drive_in_place([](Round& r) {
    for (auto&& x : counters()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = counters();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
