// switch_enum - a switch over an enum class, strings of characters, a range of labels in one case
#include "trace.h"

#include <rill/keywords.h>

enum class Colour { red, green, blue };

gen<std::string> names(Colour colour) {
  switch (colour) {
    case Colour::red:
      yield "red";
      return_early:
      co_return;
    case Colour::green:
      yield "green";
      if (colour == Colour::green) goto return_early;
      break;
    case Colour::blue:
      break;
  }
  yield "other";
}

gen<int> letters(std::string text) {
  for (char c : text) {
    switch (c) {
      case 'a': case 'e': case 'i': case 'o': case 'u':
        yield 1;
        break;
      case ' ':
        break;
      default:
        yield 0;
    }
  }
}

int main() {
  drive([] { return names(Colour::red); });
  drive_in_place([](Round& r) {
    for (auto&& x : names(Colour::red)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = names(Colour::red);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return names(Colour::green); });
  drive_in_place([](Round& r) {
    for (auto&& x : names(Colour::green)) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return names(Colour::blue); });
  drive_in_place([](Round& r) {
    for (auto&& x : names(Colour::blue)) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return letters("hi ho"); });
  drive_in_place([](Round& r) {
    for (auto&& x : letters("hi ho")) {
      if (!r.take(x)) break;
    }
  });
}
