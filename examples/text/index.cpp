// index.cpp - the lines of a text that mention a word.
#include "text.h"

#include <algorithm>

#include <rill/keywords.h>

namespace text {

static bool same(const std::string& a, const std::string& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

gen<std::pair<int, std::string>> mentions(std::istream& in, std::string word) {
  for (auto&& [number, line] : numbered(lines(in))) {
    for (const std::string& candidate : words(line)) {
      if (!same(candidate, word)) continue;
      yield {number, line};
      break;
    }
  }
}

}  // namespace text
