// delegate_array - yield_from of C arrays, std::array, strings
#include "trace.h"

#include <array>

#include <rill/keywords.h>

gen<int> numbers() {
  int array[] = {1, 2};
  yield_from array;
  const int constant[] = {3};
  yield_from constant;
  yield_from std::array<int, 2>{{4, 5}};
  array[0] = 10;
  yield_from array;
}

gen<char> letters(const std::string& text) {
  yield_from text;
  yield_from std::string("z");
}

int main() {
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
  const std::string text = "abc";
  drive([&] { return letters(text); });
  drive_in_place([&](Round& r) {
    for (auto&& x : letters(text)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = letters(text);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
