// A range-for with structured bindings: the traversal keeps the iterators.
// RUN: bash %S/Inputs/golden %s %rill %rill_runtime %t.dir
#include <cstdio>
#include <map>
#include <string>

#include <rill/keywords.h>

gen<const std::string&> keys(const std::map<std::string, int>& map) {
  for (const auto& [key, value] : map)
    if (value > 1) yield key;
}

int main() {
  const std::map<std::string, int> map{{"a", 1}, {"b", 2}, {"c", 3}};
  for (const std::string& key : keys(map)) std::puts(key.c_str());
}
