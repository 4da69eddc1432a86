// init_condition_object - an object as the condition lives through the branches
#include "trace.h"

#include <rill/keywords.h>

class Token {
 public:
  explicit Token(int value) : value_(value), tracer_("token " + std::to_string(value)) {}
  explicit operator bool() const { return value_ > 0; }
  int value() const { return value_; }

 private:
  int value_;
  Tracer tracer_;
};

Token next_token(int& n) { return Token(--n); }

gen<int> tokens(int n) {
  if (Token token = next_token(n)) {
    yield token.value();
  } else {
    yield -token.value();
  }
  if (const Token& token = next_token(n)) yield token.value();
  note("after");
}

int main() {
  drive([] { return tokens(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : tokens(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = tokens(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return tokens(1); });
  drive_in_place([](Round& r) {
    for (auto&& x : tokens(1)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = tokens(1);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
