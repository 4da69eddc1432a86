// lifetime_converted - a reference bound to the result of a conversion
#include "trace.h"

#include <rill/keywords.h>

gen<std::string> converted() {
  const std::string& text = "a literal that becomes a string of some length";
  yield text;
  const double& number = 3;
  yield std::to_string(number);
  const int value = 7;
  const long& wider = value;
  yield std::to_string(wider);
  yield text;
}

int main() {
  drive([] { return converted(); });
  drive_in_place([](Round& r) {
    for (auto&& x : converted()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = converted();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
