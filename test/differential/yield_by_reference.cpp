// yield_by_reference - gen<T&>: the consumer writes through the element
#include "trace.h"

#include <rill/keywords.h>

gen<int&> slots(int& outer) {
  int local = 1;
  int array[] = {2, 3};
  yield outer;
  yield local;
  yield array[1];
  yield local;
  note("local %d, array %d", local, array[1]);
  int& reference = outer;
  yield reference;
}

int main() {
  int outer = 0;
  for (int& x : slots(outer)) {
    x += 10;
    note("%d", x);
  }
  note("outer %d", outer);
  drive([&] { return slots(outer); });
  drive_in_place([&](Round& r) {
    for (auto&& x : slots(outer)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = slots(outer);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  static_assert(std::is_same_v<decltype(*slots(outer).begin()), int&>);
}
