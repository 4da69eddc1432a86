// text.h - generators that the sources of this example share; a header needs nothing special.
#pragma once

#include <cctype>
#include <istream>
#include <string>
#include <utility>

#include <rill/keywords.h>

namespace text {

inline gen<std::string> lines(std::istream& in) {
  std::string line;
  while (std::getline(in, line)) yield line;
}

/// The words of a line, without the punctuation around them.
inline gen<std::string> words(std::string line) {
  std::string word;
  for (const char c : line) {
    if (std::isalnum(static_cast<unsigned char>(c)) != 0 || (c == '-' && !word.empty())) {
      word += c;
    } else if (!word.empty()) {
      yield std::exchange(word, {});
    }
  }
  if (!word.empty()) yield word;
}

/// Values with their numbers, from 1.
template <class T>
gen<std::pair<int, T>> numbered(gen<T> values) {
  int number = 0;
  for (T&& value : values) yield {++number, std::move(value)};
}

/// What `find` calls; defined in index.cpp. A generator that is only declared can be used, too.
gen<std::pair<int, std::string>> mentions(std::istream& in, std::string word);

}  // namespace text

#include <rill/unkeywords.h>
