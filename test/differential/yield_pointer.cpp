// yield_pointer - elements that are pointers: nullptr, arrays, functions, const
#include "trace.h"

#include <rill/keywords.h>

int twice(int x) { return 2 * x; }

gen<const int*> pointers() {
  int x = 1;
  int array[] = {2, 3};
  yield &x;
  yield nullptr;
  yield array;
  yield array + 1;
  const int* p = &x;
  yield p;
}

gen<int (*)(int)> functions() {
  yield twice;
  yield &twice;
  yield [](int x) { return 3 * x; };
}

int main() {
  drive([] { return pointers(); });
  drive_in_place([](Round& r) {
    for (auto&& x : pointers()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = pointers();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  for (auto f : functions()) note("%d", f(7));
}
