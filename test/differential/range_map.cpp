// range_map - range-for over a map with structured bindings
#include "trace.h"

#include <map>
#include <string>

#include <rill/keywords.h>

gen<std::string> entries(std::map<std::string, int> m) {
  for (const auto& [key, value] : m) {
    yield key;
    yield std::to_string(value);
  }
  for (auto& [key, value] : m) {
    value += 1;
    yield key + "=" + std::to_string(value);
  }
  for (auto [key, value] : m) {
    value += 1;
    yield key + "=" + std::to_string(value);
  }
}

int main() {
  drive([] { return entries({{"a", 1}, {"b", 2}}); });
  drive_in_place([](Round& r) {
    for (auto&& x : entries({{"a", 1}, {"b", 2}})) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = entries({{"a", 1}, {"b", 2}});
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
