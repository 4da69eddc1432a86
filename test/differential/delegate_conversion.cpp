// delegate_conversion - delegation to ranges and generators of other element types
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

gen<short> shorts() {
  yield 1;
  yield 2;
}

gen<long> longs(const std::vector<int>& numbers) {
  yield_from numbers;
  yield_from shorts();
}

gen<std::string> strings(const std::vector<const char*>& words) {
  yield_from words;
}

gen<const std::string&> references(const std::vector<const char*>& words) {
  yield_from words;
  yield_from strings(words);
}

int main() {
  const std::vector<int> numbers{3, 4};
  const std::vector<const char*> words{"a", "b"};
  drive([&] { return longs(numbers); });
  drive_in_place([&](Round& r) {
    for (auto&& x : longs(numbers)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = longs(numbers);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([&] { return strings(words); });
  drive_in_place([&](Round& r) {
    for (auto&& x : strings(words)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = strings(words);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([&] { return references(words); });
  drive_in_place([&](Round& r) {
    for (auto&& x : references(words)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = references(words);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
