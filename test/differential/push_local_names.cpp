// push_local_names - aliases and constants that the body declares, in both forms: without a warning that one hides the other
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

gen<int> multiples(int n) {
  using Number = int;
  typedef std::vector<Number> Numbers;
  constexpr int factor = 3;
  const int offset = 1;
  for (Number i = 0; i < n; ++i) yield i * factor + offset;
  const Numbers last{factor, offset};
  for (Number x : last) yield x;
}

int main() {
  drive([] { return multiples(2); });
  drive_in_place([](Round& r) {
    for (int x : multiples(3)) {
      if (!r.take(x)) break;
    }
  });
}
