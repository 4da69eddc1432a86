// use_stored_in_containers - gens in a vector, an optional, a pair, a unique_ptr
#include "trace.h"

#include <optional>
#include <vector>

#include <rill/keywords.h>

gen<int> numbers(int from, int to) {
  Tracer t("from " + std::to_string(from));
  for (int i = from; i < to; ++i) yield i;
}

int main() {
  std::vector<gen<int>> all;
  for (int i = 0; i < 3; ++i) all.push_back(numbers(10 * i, 10 * i + 2));
  for (int round = 0; round < 3; ++round) {
    for (auto& g : all) {
      if (auto x = g.next()) note("%d", *x);
    }
    if (round == 0) all.push_back(numbers(90, 99));
    if (round == 1) all.erase(all.begin());
  }
  all.clear();
  std::optional<gen<int>> maybe;
  maybe.emplace(numbers(100, 103));
  maybe->next();
  maybe = numbers(200, 201);
  for (int x : *maybe) note("%d", x);
  maybe.reset();
  const auto owned = std::make_unique<gen<int>>(numbers(300, 301));
  for (int x : *owned) note("%d", x);
}
