// lambda_alias_of_frame - closures that live across a suspension and speak of aliases whose types are those of frame objects
#include "trace.h"

#include <algorithm>
#include <vector>

#include <rill/keywords.h>

gen<int> sorted(std::vector<int> values, int factor) {
  using Iterator = decltype(values.begin());
  using Entry = std::pair<Iterator, int>;
  const auto less = [](const Entry& a, const Entry& b) { return *a.first < *b.first; };
  std::vector<Entry> entries;
  for (Iterator i = values.begin(); i != values.end(); ++i) entries.emplace_back(i, factor);
  yield static_cast<int>(entries.size());
  std::sort(entries.begin(), entries.end(), less);
  for (auto& [at, times] : entries) yield *at * times;
  const auto generator = [&](Iterator i) -> gen<int> {
    const Iterator same = i;
    yield *same;
  };
  yield_from generator(values.begin());
}

template <class C>
gen<int> in_template(C values) {
  using Iterator = decltype(values.begin());
  const auto value = [](Iterator i) { return *i; };
  yield value(values.begin());
  auto& again = values;
  using Same = decltype(again.begin());
  const auto plus = [&values](Same i) { return *i + static_cast<int>(values.size()); };
  yield plus(again.begin());
}

int main() {
  drive([] { return sorted({3, 1, 2}, 5); });
  drive([] { return in_template(std::vector<int>{3, 1, 2}); });
}
