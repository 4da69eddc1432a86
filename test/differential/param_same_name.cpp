// param_same_name - a parameter, a local in a block and a function have the same name
#include "trace.h"

#include <rill/keywords.h>

int value(int x) { return x + 1; }

gen<int> same_name(int value) {
  yield value;
  yield ::value(value);
  {
    const int outer = value;
    std::string value = "text";
    value += std::to_string(outer);
    yield static_cast<int>(value.size());
  }
  yield value;
}

int main() {
  drive([] { return same_name(4); });
  drive_in_place([](Round& r) {
    for (auto&& x : same_name(4)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = same_name(4);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
