// init_condition_for - a declaration as the condition of a for
#include "trace.h"

#include <rill/keywords.h>

class Token {
 public:
  explicit Token(int value) : value_(value), tracer_("token " + std::to_string(value)) {}
  explicit operator bool() const { return value_ < 4; }
  int value() const { return value_; }

 private:
  int value_;
  Tracer tracer_;
};

Token token_of(int i) { return Token(i); }

gen<int> tokens() {
  for (int i = 0; Token token = token_of(i); ++i) {
    if (token.value() == 1) continue;
    yield token.value();
    Tracer t("in the body");
    yield 10 * token.value();
    if (i == 3) break;
  }
  for (Tracer t("init"); const auto& token = token_of(4);) yield token.value();
  for (int n = 3; int left = n; --n) yield left;
}

int main() {
  drive([] { return tokens(); });
  drive_in_place([](Round& r) {
    for (auto&& x : tokens()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = tokens();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
