// yield_same_object_twice - the consumer sees changes that the body makes between two elements of one object
#include "trace.h"

#include <rill/keywords.h>

gen<const std::string&> growing() {
  std::string text = "a";
  for (int i = 0; i < 3; ++i) {
    yield text;
    text += std::to_string(i);
  }
}

int main() {
  auto g = growing();
  const std::string* seen = nullptr;
  while (auto x = g.next()) {
    note("%s, %s", x->c_str(), !seen || seen == &*x ? "the same" : "WRONG");
    seen = &*x;
  }
  drive([] { return growing(); });
  drive_in_place([](Round& r) {
    for (auto&& x : growing()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = growing();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
