// std_generator_values - std::generator<T>: copies, moves, conversions, move-only elements
#include "trace.h"

#include <generator>
#include <memory>
#include <string>

std::generator<int> count(int limit) {
  for (int i = 0; i < limit; ++i) co_yield i;
}

std::generator<Tracer> objects() {
  Tracer kept("kept");
  co_yield kept;
  co_yield std::move(kept);
  co_yield make("prvalue");
  const Tracer fixed("const");
  co_yield fixed;
  point("objects");
}

std::generator<std::string> converted() {
  co_yield "literal";
  co_yield std::string(3, 'x');
  std::string_view part = std::string_view("a longer text").substr(2, 6);
  co_yield std::string(part);
}

std::generator<std::unique_ptr<int>> owned(int n) {
  for (int i = 0; i < n; ++i) co_yield std::make_unique<int>(i);
}

std::generator<std::string_view, std::string> viewed() {
  std::string text = "abc";
  co_yield text;
  text += "def";
  co_yield std::string_view(text);
}

std::generator<int> nothing() { co_return; }

int main() {
  drive([] { return count(3); });
  drive([] { return objects(); });
  drive([] { return converted(); });
  drive([] { return viewed(); });
  drive([] { return nothing(); });
  drive_in_place([](Round& r) {
    for (auto&& x : objects()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    for (std::unique_ptr<int> x : owned(3)) {
      if (!r.take(*x)) break;
    }
  });
}
