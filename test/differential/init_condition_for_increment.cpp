// init_condition_for_increment - the condition's object of a for outlives the increment
#include "trace.h"

#include <rill/keywords.h>

// [stmt.for]: the increment belongs to the body of the while loop that the for is equivalent to, so it runs before the object
// that the condition declared is destroyed. (g++ 12 destroys the object first: a lowered loop must not leave it to the compiler.)
class Token {
 public:
  explicit Token(int value) : value_(value), tracer_("token " + std::to_string(value)) {}
  explicit operator bool() const { return value_ < 3; }
  int value() const { return value_; }

 private:
  int value_;
  Tracer tracer_;
};

gen<int> tokens() {
  for (int i = 0; Token token{i}; note("increment after %d", token.value()), ++i) {
    if (i == 1) continue;
    yield token.value();
  }
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
