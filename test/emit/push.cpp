// The push form: the body as it is written, with yields that call the consumer. Who is only iterated over has none.
// RUN: bash %S/Inputs/golden %s %rill %rill_runtime %t.dir
#include <cstdio>
#include <string>

#include <rill/keywords.h>

// the words of `text`
gen<const std::string&> words(const std::string& text) {
  std::string word;
  for (char c : text) {
    if (c != ' ')
      word += c;
    else if (!word.empty()) {
      yield word;
      word.clear();  // for the next one
    }
  }
  if (!word.empty()) yield word;
}

class Shelf {
 public:
  gen<const std::string&> all(int copies) const {
    for (int i = 0; i < copies; ++i) yield_from words(titles_);
  }

 private:
  std::string titles_ = "emma persuasion";
};

gen<int> lengths(const Shelf& shelf) {
  for (const std::string& word : shelf.all(1)) yield static_cast<int>(word.size());
}

int main() {
  Shelf().all(2).for_each([](const std::string& word) { std::printf("%s\n", word.c_str()); });
  for (int n : lengths(Shelf())) std::printf("%d\n", n);
}
