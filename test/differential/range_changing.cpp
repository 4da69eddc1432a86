// range_changing - the range is changed while the loop goes over it, by index and through references
#include "trace.h"

#include <list>

#include <rill/keywords.h>

gen<int> growing() {
  std::list<int> list{1, 2};
  for (int& x : list) {
    yield x;
    if (x < 3) list.push_back(x + 2);
    x = 0;
  }
  int sum = 0;
  for (int x : list) sum += x;
  yield sum;
}

int main() {
  drive([] { return growing(); });
  drive_in_place([](Round& r) {
    for (auto&& x : growing()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = growing();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
