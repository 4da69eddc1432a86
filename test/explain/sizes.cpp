// The sizes and offsets that are reported are those that g++ gives the lowered classes.
// RUN: %rill lower %s -o %t.lowered.cpp -- -std=c++17
// RUN: %rill explain %s --format=json -- -std=c++17 | %python %S/Inputs/assert-layout.py > %t.asserts
// RUN: cat %t.asserts >> %t.lowered.cpp
// RUN: %cxx -std=c++17 -fsyntax-only -fno-access-control -Wno-invalid-offsetof -I%rill_runtime %t.lowered.cpp
#include <array>
#include <cstddef>
#include <map>
#include <memory>
#include <rill/keywords.h>
#include <string>
#include <utility>
#include <vector>

namespace sizes {

gen<int> scalars(int limit, char c) {
  char before = c;
  double middle = 0.5;
  short after = 1;
  while (middle < limit) {
    yield before + after;
    middle += 1;
  }
}

// The frame holds another frame: the local is compiled in place.
gen<int> in_place() {
  auto inner = scalars(3, 'a');
  yield 1;
  while (auto x = inner.next()) yield *x;
}

gen<const std::string&> objects(std::vector<std::string> words, std::string& target, std::unique_ptr<int>&& owner) {
  for (const std::string& word : words) {
    std::string copy = word + target;
    yield copy;
    const std::array<char, 3> letters{{'a', 'b', 'c'}};
    yield word;
    target += letters[0];
    *owner += 1;
  }
}

struct alignas(32) wide {
  char c = 0;
  ~wide() {}
};

gen<wide> aligned(bool b) {
  wide local;
  yield local;
  yield wide();
  if (b) yield local;
}

gen<std::string> elements(const char* text) {
  std::string kept = text;
  yield kept;
  yield std::string(text);
  yield text;
}

gen<std::string> delegates(std::map<int, std::string> all) {
  std::vector<std::string> list{"a"};
  yield_from list;
  yield_from elements("b");
  for (auto& [key, value] : all) {
    yield value;
    value += std::to_string(key);
  }
}

std::string make(const std::string& from) { return from; }

gen<const char*> temporaries(int n) {
  const std::string& extended = make("x");
  yield make("y").c_str();
  int rows[3][2] = {};
  yield extended.c_str() + rows[0][n];
}

gen<int> closures(int n, std::string s) {
  auto none = [](int i) { return i; };
  auto some = [n, &s] { return n + static_cast<int>(s.size()); };
  yield none(n);
  yield some();
}

gen<int> nothing() { yield 1; }

}  // namespace sizes
