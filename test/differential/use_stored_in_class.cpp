// use_stored_in_class - a gen as a member of a class, initialised, moved, begun later
#include "trace.h"

#include <rill/keywords.h>

class Source {
 public:
  explicit Source(int n) : numbers_(count(n)) {}
  int read() {
    auto x = numbers_.next();
    return x ? *x : -1;
  }
  void restart(int n) { numbers_ = count(n); }

 private:
  static gen<int> count(int n) {
    Tracer t("count");
    for (int i = 0; i < n; ++i) yield i;
  }
  gen<int> numbers_;
};

struct Aggregate {
  gen<int> g;
  int other = 5;
};

gen<int> plain() {
  yield 1;
  yield 2;
}

int main() {
  Source source(2);
  note("%d", source.read());
  Source moved = std::move(source);
  note("%d %d", moved.read(), 0);
  note("%d", moved.read());
  moved.restart(1);
  note("%d", moved.read());
  Aggregate aggregate{plain()};
  for (int x : aggregate.g) note("%d", x + aggregate.other);
}
