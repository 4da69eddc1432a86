// local_alias - local type aliases, using-declarations, using-directives, namespace aliases
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

namespace space {
int value = 7;
int twice(int x) { return 2 * x; }
namespace deep {
int other = 9;
}
}   // namespace space

gen<int> aliases(int n) {
  using Int = int;
  typedef std::vector<Int> Ints;
  using space::twice;
  namespace alias = space::deep;
  Ints ints{n, n + 1};
  for (Int x : ints) yield twice(x);
  {
    using namespace space;
    yield value;
    using Int = long;
    Int wide = sizeof(Int) == sizeof(long) ? 1 : 0;
    yield static_cast<int>(wide);
  }
  yield alias::other;
  using Iterator = Ints::iterator;
  for (Iterator it = ints.begin(); it != ints.end(); ++it) yield *it;
  extern int defined_later;
  yield defined_later;
  int declared_here(int);
  yield declared_here(3);
}

int defined_later = 11;
int declared_here(int x) { return x + 1; }

int main() {
  drive([] { return aliases(1); });
  drive_in_place([](Round& r) {
    for (auto&& x : aliases(1)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = aliases(1);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
