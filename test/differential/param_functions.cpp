// param_functions - parameters that are functions: pointers, references, lambdas, std::function
#include "trace.h"

#include <functional>

#include <rill/keywords.h>

int twice(int x) { return 2 * x; }

gen<int> by_pointer(int (*f)(int)) {
  yield f(1);
  f = [](int x) { return -x; };
  yield (*f)(2);
}

gen<int> by_reference(int (&f)(int)) {
  yield f(3);
}

gen<int> decayed(int f(int)) {
  yield f(4);
}

gen<int> by_function(std::function<int(int)> f) {
  for (int i = 0; i < 3; ++i) yield f(i);
}

int main() {
  drive([] { return by_pointer(twice); });
  drive_in_place([](Round& r) {
    for (auto&& x : by_pointer(twice)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = by_pointer(twice);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return by_reference(twice); });
  drive_in_place([](Round& r) {
    for (auto&& x : by_reference(twice)) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return decayed(twice); });
  drive_in_place([](Round& r) {
    for (auto&& x : decayed(twice)) {
      if (!r.take(x)) break;
    }
  });
  int calls = 0;
  drive([&calls] { return by_function([&calls](int x) { return x + 100 * ++calls; }); });
  drive_in_place([&calls](Round& r) {
    for (auto&& x : by_function([&calls](int x) { return x + 100 * ++calls; })) {
      if (!r.take(x)) break;
    }
  });
}
