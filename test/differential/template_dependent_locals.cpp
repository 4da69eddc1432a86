// template_dependent_locals - locals of dependent types, typename, auto, dependent members and calls
#include "trace.h"

#include <map>
#include <vector>

#include <rill/keywords.h>

template <class Range>
gen<typename Range::value_type> twice(const Range& range) {
  typename Range::const_iterator it = range.begin();
  typename Range::value_type first = *it;
  yield first;
  using Value = typename Range::value_type;
  for (; it != range.end(); ++it) {
    Value value = *it;
    auto copy = value;
    auto& reference = copy;
    reference += value;
    yield copy;
    decltype(copy) other = first + value;
    yield other;
  }
  const auto size = range.size();
  yield Value(range.front()) + Value(size, size);
}

template <class Map>
gen<typename Map::mapped_type> values(const Map& map) {
  for (const auto& [key, value] : map) {
    if (key == typename Map::key_type()) continue;
    yield value;
  }
}

int main() {
  const std::vector<std::string> words{"x", "yz"};
  drive([&] { return twice(words); });
  drive_in_place([&](Round& r) {
    for (auto&& x : twice(words)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = twice(words);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  const std::map<int, std::string> map{{0, "zero"}, {1, "one"}};
  drive([&] { return values(map); });
  drive_in_place([&](Round& r) {
    for (auto&& x : values(map)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = values(map);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
