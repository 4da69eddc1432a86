// yield_standard_types - elements that are optional, variant, function, reference_wrapper, pair of references
#include "trace.h"

#include <functional>
#include <optional>
#include <tuple>
#include <variant>

#include <rill/keywords.h>

gen<std::optional<int>> optionals() {
  yield 1;
  yield std::nullopt;
  yield {};
  yield std::optional<int>(2);
  const short s = 3;
  yield s;
}

gen<std::variant<int, std::string>> variants() {
  yield 1;
  yield "text";
  yield std::string("string");
}

gen<std::function<int(int)>> functions(int n) {
  yield [](int x) { return x; };
  yield [n](int x) { return n * x; };
  yield [&n](int x) { return n + x; };
}

gen<std::tuple<int&, const std::string&>> references() {
  int number = 1;
  const std::string text = "text";
  yield std::tie(number, text);
  note("%d", number);
  yield {number, text};
}

gen<std::reference_wrapper<int>> wrappers() {
  int x = 1;
  yield x;
  yield std::ref(x);
  note("%d", x);
}

int main() {
  drive([] { return optionals(); });
  drive_in_place([](Round& r) {
    for (auto&& x : optionals()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = optionals();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  for (const auto& v : variants()) note("%d", static_cast<int>(v.index()));
  for (const auto& f : functions(10)) note("%d", f(3));
  for (auto&& [number, text] : references()) note("%d %s", number++, text.c_str());
  for (int& x : wrappers()) x += 5;
}
