// use_for_each_bool - what a function returns other than flow does not stop for_each
#include "trace.h"

#include <set>

#include <rill/keywords.h>

gen<int> numbers() {
  yield 1;
  yield 1;
  yield 2;
}

int main() {
  std::set<int> seen;
  numbers().for_each([&](int x) { return seen.insert(x).second; });
  note("%d", static_cast<int>(seen.size()));
  numbers().for_each([](int x) { return x; });
}
