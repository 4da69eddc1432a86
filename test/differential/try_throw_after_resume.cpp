// try_throw_after_resume - an exception after the resumption finds the handlers of the scope it is in
#include "trace.h"

#include <rill/keywords.h>

int parse(const std::string& text) {
  if (text.empty()) throw std::string("empty");
  return text[0] - '0';
}

gen<int> parsed(const char* const* words, int n) {
  for (int i = 0; i < n; ++i) {
    int value = -1;
    try {
      yield 0;
      value = parse(words[i]);
      yield value;
      if (value > 4) throw value;
    } catch (const std::string& what) {
      note("%s at %d", what.c_str(), i);
      value = -2;
    } catch (int large) {
      note("large %d", large);
    }
    yield 100 + value;
  }
}

int main() {
  const char* const words[] = {"1", "", "7"};
  drive([&] { return parsed(words, 3); });
  drive_in_place([&](Round& r) {
    for (auto&& x : parsed(words, 3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = parsed(words, 3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
