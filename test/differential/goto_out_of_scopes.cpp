// goto_out_of_scopes - gotos out of nested loops and scopes with objects destroy them
#include "trace.h"

#include <rill/keywords.h>

gen<int> search(int target) {
  Tracer t("outer");
  for (int i = 0; i < 3; ++i) {
    Tracer u("row");
    for (int j = 0; j < 3; ++j) {
      Tracer v("cell");
      yield 10 * i + j;
      if (10 * i + j == target) goto found;
      if (j > i) goto next;
    }
  next:
    note("row %d done", i);
  }
  note("not found");
  co_return;
found:
  Tracer w("found");
  yield target;
}

int main() {
  drive([] { return search(10); });
  drive_in_place([](Round& r) {
    for (auto&& x : search(10)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = search(10);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return search(99); });
  drive_in_place([](Round& r) {
    for (auto&& x : search(99)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = search(99);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
