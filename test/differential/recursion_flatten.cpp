// recursion_flatten - a recursive structure of variants, with a loop around the delegation
#include "trace.h"

#include <variant>
#include <vector>

#include <rill/keywords.h>

struct Item;
using Items = std::vector<Item>;
struct Item {
  std::variant<int, Items> value;
};

gen<int> flatten(const Items& items) {
  for (const Item& item : items) {
    if (const int* number = std::get_if<int>(&item.value)) {
      yield *number;
    } else {
      yield_from flatten(std::get<Items>(item.value));
    }
  }
}

int main() {
  const Items items{{1}, {Items{{2}, {Items{{3}, {4}}}}}, {Items{}}, {5}};
  drive([&] { return flatten(items); });
  drive_in_place([&](Round& r) {
    for (auto&& x : flatten(items)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = flatten(items);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
