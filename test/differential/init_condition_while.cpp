// init_condition_while - a declaration as the condition of a while: a new object per iteration
#include "trace.h"

#include <rill/keywords.h>

class Token {
 public:
  explicit Token(int value) : value_(value), tracer_("token " + std::to_string(value)) {}
  explicit operator bool() const { return may_throw("test", value_ > 0); }
  int value() const { return value_; }

 private:
  int value_;
  Tracer tracer_;
};

Token next_token(int& n) { return Token(--n); }

gen<int> tokens(int n) {
  while (Token token = next_token(n)) {
    if (token.value() == 3) continue;
    yield token.value();
    if (n == 10) break;
    yield 10 * token.value();
  }
  while (auto p = n > -3 ? std::make_unique<int>(--n) : nullptr) yield *p;
  while (int left = n + 5) {
    yield left;
    --n;
  }
}

int main() {
  drive([] { return tokens(5); });
  drive_in_place([](Round& r) {
    for (auto&& x : tokens(5)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = tokens(5);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return tokens(12); });
  drive_in_place([](Round& r) {
    for (auto&& x : tokens(12)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = tokens(12);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
