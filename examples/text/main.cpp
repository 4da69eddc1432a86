// text - a header of generators that two sources share: the words of a text, and where some of them stand.
//
// arguments: LICENSE patent trademark warranty
#include "text.h"

#include <cstdio>
#include <fstream>

#include <rill/keywords.h>

int main(int argc, char** argv) {
  if (argc < 2) return 1;
  {
    std::ifstream in(argv[1]);
    int lines = 0;
    int words = 0;
    std::string longest;
    for (auto&& [number, line] : text::numbered(text::lines(in))) {
      lines = number;
      for (std::string&& word : text::words(line)) {
        ++words;
        if (word.size() > longest.size()) longest = std::move(word);
      }
    }
    std::printf("%d lines, %d words, the longest: %s\n", lines, words, longest.c_str());
  }
  for (int i = 2; i < argc; ++i) {
    std::ifstream in(argv[1]);
    std::printf("%s:\n", argv[i]);
    for (const auto& [number, line] : text::mentions(in, argv[i])) std::printf("%5d  %s\n", number, line.c_str());
  }
}
