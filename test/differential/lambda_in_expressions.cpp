// lambda_in_expressions - lambdas called where they stand: in operands, conditions, initialisers, ranges, switches
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

gen<int> expressions(int n) {
  yield [n] { return n + 1; }();
  yield [&] {
    n += 10;
    return n;
  }();
  if ([&] { return n > 10; }()) yield 1;
  const int initialised = [&] {
    int sum = 0;
    for (int i = 0; i < 3; ++i) sum += i * n;
    return sum;
  }();
  yield initialised;
  for (int x : [](int count) { return std::vector<int>(static_cast<std::size_t>(count), 7); }(2)) yield x;
  for (int i = [] { return 5; }(); [&i] { return i < 7; }(); [&i] { ++i; }()) yield i;
  switch ([n] { return n % 2; }()) {
    case 0:
      yield 20;
      break;
    case 1:
      yield 21;
  }
  Tracer t([] { return std::string("named by a lambda"); }());
  yield static_cast<int>(t.name().size());
}

int main() {
  drive([] { return expressions(1); });
  drive_in_place([](Round& r) {
    for (auto&& x : expressions(1)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = expressions(1);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
