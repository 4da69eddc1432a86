// yield_parenthesised - parentheses, casts and comma operators in the operand
#include "trace.h"

#include <rill/keywords.h>

gen<int> numbers(int n) {
  yield (n);
  yield ((n + 1));
  yield (note("first"), n + 2);
  yield int(3.9);
  yield static_cast<int>(4.9);
  yield (void(n), 5);
  yield -n;
  yield !n;
  yield n ? n : 0;
  yield n += 5;
  yield n++;
  yield n = 20;
}

int main() {
  drive([] { return numbers(1); });
  drive_in_place([](Round& r) {
    for (auto&& x : numbers(1)) {
      if (!r.take(x)) break;
    }
  });
}
