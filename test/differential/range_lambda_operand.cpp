// range_lambda_operand - ranges that are calls of lambdas, members, conditional and comma expressions
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

struct Holder {
  std::vector<int> values{5, 6};
  const std::vector<int>& all() const { return values; }
};

gen<int> operands(bool which) {
  std::vector<int> a{1, 2}, b{3};
  for (int x : [&] { return b; }()) yield x;
  for (int x : which ? a : b) yield x;
  for (int& x : (note("comma"), a)) yield x++;
  Holder holder;
  for (int x : holder.values) yield x;
  for (int x : holder.all()) yield x;
  const Holder* p = &holder;
  for (int x : p->values) yield x + 10;
  int array[2][2] = {{1, 2}, {3, 4}};
  for (int x : array[1]) yield x;
}

int main() {
  drive([] { return operands(true); });
  drive_in_place([](Round& r) {
    for (auto&& x : operands(true)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = operands(true);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return operands(false); });
  drive_in_place([](Round& r) {
    for (auto&& x : operands(false)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = operands(false);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
