// long - a source that does not fit into a window
#include <cstdio>
#include <string>
#include <vector>

#include <rill/keywords.h>

gen<int> counted(int from, int to) {
  for (int i = from; i < to; ++i) {
    yield i;
  }
}

gen<int> squares(int limit) {
  for (int i : counted(0, limit)) {
    yield i * i;
  }
}

gen<std::string> words(std::string text) {
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

template <class T>
gen<T> taken(std::vector<T> values, int most) {
  for (T& value : values) {
    if (most-- == 0) co_return;
    yield value;
  }
}

struct Node {
  int value = 0;
  Node *left = nullptr, *right = nullptr;

  gen<int> below() const {
    if (left) yield_from left->below();
    yield value;
    if (right) yield_from right->below();
  }
};

gen<int> collatz(int n) {
  while (n != 1) {
    yield n;
    n = n % 2 == 0 ? n / 2 : 3 * n + 1;
  }
  yield 1;
}

gen<char> letters(const std::string& word) {
  for (char c : word) {
    yield c;
  }
}

gen<int> lengths(std::string text) {
  for (const std::string& word : words(text)) {
    int length = 0;
    for (char c : letters(word)) {
      if (c != '-') ++length;
    }
    yield length;
  }
}

gen<int> joined(int n) {
  yield_from counted(0, n);
  yield_from squares(n);
  yield_from collatz(n);
}

int main() {
  Node one{1}, three{3}, two{2, &one, &three};
  for (int x : two.below()) std::printf("%d\n", x);
  for (int x : lengths("a well-known text")) std::printf("%d\n", x);
  for (int x : taken(std::vector<int>{1, 2, 3}, 2)) std::printf("%d\n", x);
  for (int x : joined(7)) std::printf("%d\n", x);
}
