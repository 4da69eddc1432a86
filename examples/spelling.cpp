// spelling - suggestions for misspelt words by Levenshtein distance, row by row, given up as soon as it is too large.
//
// arguments: examples/data/words.txt recieve seperate definately occurence generater corutine acommodate
#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <fstream>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

#include <rill/keywords.h>

// The rows of the matrix of distances between the beginnings of `a` and `b`; the last number of the last row is the result.
gen<const std::vector<int>&> rows(const std::string& a, const std::string& b) {
  std::vector<int> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  yield row;
  for (std::size_t i = 0; i < a.size(); ++i) {
    int diagonal = row[0]++;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const int replaced = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
    }
    yield row;
  }
}

static std::optional<int> distance(const std::string& a, const std::string& b, int limit) {
  int last = 0;
  for (const std::vector<int>& row : rows(a, b)) {
    if (*std::min_element(row.begin(), row.end()) > limit) return {};
    last = row.back();
  }
  return last <= limit ? std::optional<int>(last) : std::nullopt;
}

gen<std::string> suggestions(const std::vector<std::string>& words, std::string wrong) {
  for (int wanted = 0; wanted <= 2; ++wanted) {
    for (const std::string& word : words) {
      if (distance(wrong, word, wanted) == wanted) yield word;
    }
  }
}

gen<std::string> lines(const char* file) {
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    if (!line.empty()) yield line;
  }
}

int main(int argc, char** argv) {
  if (argc < 2) return 1;
  const auto words = rill::collect<std::vector>(lines(argv[1]));
  for (int i = 2; i < argc; ++i) {
    std::printf("%s:", argv[i]);
    int shown = 0;
    suggestions(words, argv[i]).for_each([&](const std::string& word) {
      std::printf(" %s", word.c_str());
      return ++shown == 3 ? rill::flow::stop : rill::flow::go;
    });
    std::puts(shown == 0 ? " no suggestion" : "");
  }
}
