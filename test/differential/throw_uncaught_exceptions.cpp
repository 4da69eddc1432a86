// throw_uncaught_exceptions - a generator that is resumed and destroyed while another exception is in flight
#include "trace.h"

#include <rill/keywords.h>

gen<int> numbers() {
  Tracer t("t");
  try {
    yield 1;
    yield 2;
  } catch (...) {
    note("WRONG: caught the consumer's exception");
  }
  yield 3;
}

class Drains {
 public:
  explicit Drains(gen<int>& g) : g_(g) {}
  ~Drains() {
    if (auto x = g_.next()) note("while unwinding: %d", *x);
  }

 private:
  gen<int>& g_;
};

int main() {
  try {
    auto g = numbers();
    Drains again(g);
    Drains once(g);
    if (auto x = g.next()) note("%d", *x);
    throw 7;
  } catch (int x) {
    note("caught %d", x);
  }
}
