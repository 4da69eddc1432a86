// lifetime_conditional - a temporary chosen by a conditional operator, extended
#include "trace.h"

#include <rill/keywords.h>

gen<std::string> chosen(bool first) {
  const Tracer& r = first ? make("first") : make("second");
  yield r.name();
  yield r.name() + "!";
}

int main() {
  drive([] { return chosen(true); });
  drive_in_place([](Round& r) {
    for (auto&& x : chosen(true)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = chosen(true);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return chosen(false); });
  drive_in_place([](Round& r) {
    for (auto&& x : chosen(false)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = chosen(false);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
