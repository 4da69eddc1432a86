// try_saved_exception - an exception that is kept across a suspension and thrown again
#include "trace.h"

#include <rill/keywords.h>

gen<int> saved(bool fail) {
  std::exception_ptr kept;
  try {
    Tracer t("t");
    yield 1;
    if (fail) throw Failure{"kept"};
  } catch (...) {
    kept = std::current_exception();
  }
  yield 2;
  if (kept) std::rethrow_exception(kept);
  yield 3;
}

int main() {
  drive([] { return saved(false); });
  drive_in_place([](Round& r) {
    for (auto&& x : saved(false)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = saved(false);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return saved(true); });
  drive_in_place([](Round& r) {
    for (auto&& x : saved(true)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = saved(true);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
