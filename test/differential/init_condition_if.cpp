// init_condition_if - a declaration as the condition of an if: pointers, objects, in else too
#include "trace.h"

#include <map>
#include <optional>

#include <rill/keywords.h>

std::optional<int> half(int x) {
  if (x % 2) return {};
  return x / 2;
}

gen<int> conditions(const std::map<int, int>& table, int n) {
  for (int i = 0; i < n; ++i) {
    if (auto h = half(i)) {
      yield *h;
      *h += 10;
      yield *h;
    } else {
      yield h.has_value() ? 1 : 0;
    }
    if (auto p = std::make_unique<int>(i)) yield *p;
    if (auto it = table.find(i); it != table.end()) yield it->second;
    if (const char* text = i ? "text" : nullptr)
      yield text[0] - 'a';
    else if (int fallback = 50 + i)
      yield fallback + (text ? 1 : 0);
  }
}

int main() {
  const std::map<int, int> table{{1, 100}};
  drive([&] { return conditions(table, 3); });
  drive_in_place([&](Round& r) {
    for (auto&& x : conditions(table, 3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = conditions(table, 3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
