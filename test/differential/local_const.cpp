// local_const - const locals, initialised once per iteration
#include "trace.h"

#include <rill/keywords.h>

gen<int> constants(const int n) {
  const int twice = 2 * n;
  const Tracer t("t");
  for (int i = 0; i < n; ++i) {
    const int square = i * i;
    const std::string name = "name " + std::to_string(i);
    yield square;
    yield static_cast<int>(name.size()) + twice;
  }
  yield static_cast<int>(t.name().size());
}

int main() {
  drive([] { return constants(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : constants(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = constants(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
