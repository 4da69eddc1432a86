// delegate_dependent - delegation to dependent operands in templates
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

template <class T>
gen<T> repeat(const T& value, int n) {
  for (int i = 0; i < n; ++i) yield value;
}

template <class T>
gen<T> twice(const std::vector<T>& values) {
  yield_from values;
  yield_from repeat(values.front(), 2);
  yield_from repeat<T>(values.back(), 1);
  for (const T& value : values) yield_from repeat(value, 1);
}

template <class Range>
class Flat {
 public:
  explicit Flat(Range rows) : rows_(std::move(rows)) {}
  gen<int> all() const {
    for (const auto& row : rows_) yield_from row;
  }

 private:
  Range rows_;
};

int main() {
  const std::vector<int> numbers{1, 2};
  drive([&] { return twice(numbers); });
  drive_in_place([&](Round& r) {
    for (auto&& x : twice(numbers)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = twice(numbers);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  const std::vector<std::string> words{"a", "b"};
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
  const Flat<std::vector<std::vector<int>>> flat({{1}, {}, {2, 3}});
  drive([&] { return flat.all(); });
  drive_in_place([&](Round& r) {
    for (auto&& x : flat.all()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = flat.all();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
