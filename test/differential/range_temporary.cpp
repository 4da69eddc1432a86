// range_temporary - range-for over a temporary vector and over a function's result
#include "trace.h"

#include <string>
#include <vector>

#include <rill/keywords.h>

std::vector<std::string> words() { return {"one", "two"}; }

gen<std::string> walk() {
  for (const std::string& word : words()) yield word;
  for (auto& word : std::vector<std::string>(2, "a rather long word, too long for the small buffer")) {
    word += "!";
    yield word;
  }
  for (char c : std::string("xyz")) yield std::string(2, c);
}

int main() {
  drive([] { return walk(); });
  drive_in_place([](Round& r) {
    for (auto&& x : walk()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = walk();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
