// yield_reference_and_value - gen<Reference, Value>: a proxy reference with a value type of its own
#include "trace.h"

#include <string>
#include <vector>

#include <rill/keywords.h>

gen<std::string_view, std::string> words(std::string text) {
  std::size_t from = 0;
  while (from < text.size()) {
    const std::size_t to = std::min(text.find(' ', from), text.size());
    yield std::string_view(text).substr(from, to - from);
    from = to + 1;
  }
  yield "literal";
}

gen<const int&, long> numbers() {
  int x = 1;
  yield x;
  yield 2;
}

int main() {
  drive([] { return words("to be or not"); });
  drive_in_place([](Round& r) {
    for (auto&& x : words("to be or not")) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = words("to be or not");
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return numbers(); });
  drive_in_place([](Round& r) {
    for (auto&& x : numbers()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = numbers();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  static_assert(std::is_same_v<decltype(*words("").begin()), std::string_view>);
  const std::vector<std::string> kept = rill::collect<std::vector>(words("some words"));
  for (const auto& word : kept) note("%s", word.c_str());
}
