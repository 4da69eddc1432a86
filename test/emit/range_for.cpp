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
  for (const std::string& key : keys({{"a", 1}, {"b", 2}, {"c", 3}})) std::puts(key.c_str());
}
