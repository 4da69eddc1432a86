// throw_in_parameter - copying a parameter throws: there is no generator
#include "trace.h"

#include <rill/keywords.h>

// native: -fno-sanitize=address here clang 22 keeps the exception's slot in the coroutine's frame, which is freed by then
gen<int> copies(Thrower t) {
  yield static_cast<int>(t.name().size());
}

int main() {
  drive([] { return copies(make_thrower("argument")); });
  drive_in_place([](Round& r) {
    for (auto&& x : copies(make_thrower("argument"))) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = copies(make_thrower("argument"));
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return copies(Thrower("other")); });
  drive_in_place([](Round& r) {
    for (auto&& x : copies(Thrower("other"))) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = copies(Thrower("other"));
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
