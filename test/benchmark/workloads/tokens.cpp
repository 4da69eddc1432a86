// tokens - a tokeniser with a string among its locals
#include "workload.h"

#include <string>

#include <rill/keywords.h>

gen<const std::string&> words(const std::string& text) {
  std::string word;
  for (char c : text) {
    if (c != ' ') {
      word += c;
    } else if (!word.empty()) {
      yield word;
      word.clear();
    }
  }
  if (!word.empty()) yield word;
}

unsigned long consume_words(const std::string& text) {
  unsigned long sum = 0;
  for (const std::string& word : words(text)) sum = bench::mix(sum, word.size());
  return sum;
}

#ifndef RILL_OBJECT_ONLY
static constexpr std::size_t count = 2000;

static const std::string& text() {
  static const std::string made = [] {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += std::string(1 + i * 7 % 11, static_cast<char>('a' + i % 26)) + ' ';
    return all;
  }();
  return made;
}

static unsigned long loop() {
  unsigned long sum = 0;
  std::string word;
  for (char c : text()) {
    if (c != ' ') {
      word += c;
    } else if (!word.empty()) {
      sum = bench::mix(sum, word.size());
      word.clear();
    }
  }
  if (!word.empty()) sum = bench::mix(sum, word.size());
  return sum;
}

class words_by_hand {
 public:
  explicit words_by_hand(const std::string& text) : at_(text.data()), end_(at_ + text.size()) { ++*this; }
  bool more() const { return !word_.empty(); }
  const std::string& operator*() const { return word_; }
  void operator++() {
    word_.clear();
    for (; at_ != end_; ++at_) {
      if (*at_ != ' ') word_ += *at_;
      else if (!word_.empty()) return;
    }
  }

 private:
  const char* at_;
  const char* end_;
  std::string word_;
};

static unsigned long iterator() {
  unsigned long sum = 0;
  for (words_by_hand i(text()); i.more(); ++i) sum = bench::mix(sum, (*i).size());
  return sum;
}

static unsigned long range_for() { return consume_words(text()); }

static unsigned long pull() {
  const std::string& all = text();
  unsigned long sum = 0;
  auto g = words(all);
  for (const std::string& word : g) sum = bench::mix(sum, word.size());
  return sum;
}

static unsigned long for_each() {
  unsigned long sum = 0;
  words(text()).for_each([&](const std::string& word) { sum = bench::mix(sum, word.size()); });
  return sum;
}

static void keep() {
  gen<const std::string&> g = words(text());
  bench::keep(g);
}

static const bench::workload registered(
    "tokeniser with a string local", count, {{"loop", loop}, {"iterator", iterator}, {"pull", pull}, {"range_for", range_for}, {"for_each", for_each}},
    keep, sizeof(words_by_hand));
#endif
