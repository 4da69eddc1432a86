// param_defaults - default arguments, also such as refer to functions and earlier declarations
#include "trace.h"

#include <rill/keywords.h>

int next_number() {
  static int number = 0;
  return ++number;
}

constexpr int limit = 3;

gen<int> defaults(int n = limit, int step = 2, const std::string& text = "default", int number = next_number()) {
  for (int i = 0; i < n; ++i) yield i * step;
  yield static_cast<int>(text.size());
  yield number;
}

int main() {
  show("none", defaults());   // the default argument lives to the end of this statement
  show("one", defaults(1));
  show("two", defaults(1, 10));
  const std::string text = "xy";
  for (int x : defaults(1, 5, text)) note("%d", x);
  note("%d", next_number());
}
