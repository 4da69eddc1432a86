// delegate_map - delegation to a map: pairs are converted
#include "trace.h"

#include <map>
#include <set>

#include <rill/keywords.h>

gen<std::pair<int, std::string>> entries(const std::map<int, std::string>& map) {
  yield_from map;
  yield {9, "nine"};
}

gen<const std::pair<const int, std::string>&> references(const std::map<int, std::string>& map) {
  yield_from map;
}

gen<int> numbers() {
  yield_from std::set<int>{3, 1, 2};
}

int main() {
  const std::map<int, std::string> map{{1, "one"}, {2, "two"}};
  drive([&] { return entries(map); });
  drive_in_place([&](Round& r) {
    for (auto&& x : entries(map)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = entries(map);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([&] { return references(map); });
  drive_in_place([&](Round& r) {
    for (auto&& x : references(map)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = references(map);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return numbers(); });
  drive_in_place([](Round& r) {
    for (auto&& x : numbers()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = numbers();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
