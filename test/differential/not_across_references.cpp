// not_across_references - references and structured bindings that nobody reads behind a suspension
#include "trace.h"

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include <rill/keywords.h>

gen<const std::string&> names(const std::vector<std::pair<std::string, int>>& all) {
  for (const auto& [name, age] : all) {
    const int years = age + 1;
    if (years > 20) yield name;
  }
}

gen<int> lengths(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    const auto length = word.size();
    if (length == 2) continue;
    yield static_cast<int>(length);
  }
  for (auto&& word : words) yield static_cast<int>(word.size());
}

// Read behind it, or bound to what ends later.
gen<std::string> kept(std::map<int, std::string>& map) {
  for (auto& [key, text] : map) {
    yield text;
    text += std::to_string(key);
  }
  const std::string& first = map.begin()->second;
  yield first + "?";
  note("%s", first.c_str());
  const std::string& extended = first + "!";
  note("%s", extended.c_str());
  yield "x";
  Tracer&& moved = Tracer("moved");
  note("%s", moved.name().c_str());
  yield "y";
}

template <class T>
gen<int> generic(T& all) {
  for (auto& each : all) {
    auto& [first, second] = each;
    int sum = static_cast<int>(first);
    if constexpr (sizeof(second) > 1) {
      int size = static_cast<int>(sizeof(second));
      if (size > 100) sum += size;
    }
    yield sum;
  }
  for (const auto& each : all) {
    const auto& part = std::get<1>(each);
    yield static_cast<int>(part);
  }
}

int main() {
  static const std::vector<std::pair<std::string, int>> people{{"Ada", 36}, {"Bob", 3}, {"Cyd", 20}};
  drive([] { return names(people); });
  drive_in_place([](Round& r) {
    for (const std::string& name : names(people))
      if (!r.take(name)) break;
  });
  static const std::vector<std::string> words{"one", "to", "three"};
  drive([] { return lengths(words); });
  static std::map<int, std::string> map;
  drive([] {
    map = {{1, "a"}, {2, "b"}};
    return kept(map);
  });
  static std::vector<std::tuple<int, char>> tuples{{1, 'a'}, {2, 'b'}};
  drive([] { return generic(tuples); });
}
