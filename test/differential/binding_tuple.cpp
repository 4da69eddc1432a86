// binding_tuple - structured bindings of a tuple, with reference elements
#include "trace.h"

#include <tuple>

#include <rill/keywords.h>

gen<std::string> bindings(int n) {
  auto [number, text, object] = std::make_tuple(n, std::string("text"), Tracer("t"));
  yield std::to_string(number);
  yield text;
  yield object.name();
  int local = 1;
  auto [reference, value] = std::tuple<int&, int>(local, 2);
  reference = 9;
  yield std::to_string(local);
  yield std::to_string(value);
}

int main() {
  drive([] { return bindings(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : bindings(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = bindings(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
