// function_declared_before - used before its definition: the declaration first, then the use, then the definition
#include "trace.h"

#include <rill/keywords.h>

gen<int> later(int n, int step = 2);

struct Later {
  gen<int> values() const;
  int base;
};

void use() {
  for (int x : later(3)) note("%d", x);
  auto g = later(2, 5);
  while (auto x = g.next()) note("%d", *x);
  const Later object{4};
  for (int x : object.values()) note("%d", x);
}

gen<int> later(int n, int step) {
  Tracer t("t");
  for (int i = 0; i < n; ++i) yield step * i;
}

gen<int> Later::values() const {
  const int base = this->base;
  yield base;
  yield base + 1;
}

int main() {
  use();
  drive([] { return later(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : later(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = later(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
