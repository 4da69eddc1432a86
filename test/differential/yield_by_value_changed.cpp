// yield_by_value_changed - gen<T>: the consumer may change and move its element, the generator's lvalue is not touched
#include "trace.h"

#include <rill/keywords.h>

gen<std::string> words() {
  std::string word = "a word that is too long for the small buffer";
  yield word;
  yield word;
  yield std::move(word);
  yield word.empty() ? "moved from" : "not moved from";
}

int main() {
  for (std::string&& word : words()) {
    std::string taken = std::move(word);
    note("%s", taken.c_str());
  }
  auto g = words();
  while (auto word = g.next()) {
    word->push_back('!');
    note("%s", word->c_str());
  }
}
