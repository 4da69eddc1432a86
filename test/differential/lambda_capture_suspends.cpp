// lambda_capture_suspends - a capture that suspends names what the closure captures as well
#include "trace.h"

#include <rill/keywords.h>

gen<std::string> plain(std::string x) {
  auto join = [&, k = (yield x, std::string("k"))](const std::string& y) { return k + y + x; };
  x += "!";
  yield join("y");
}

template <class T>
gen<T> dependent(T x) {
  auto join = [&, k = (yield x, T("k"))](auto y) { return k + y + x; };
  x += "!";
  yield join(T("y"));
}

int main() {
  drive([] { return plain("x"); });
  drive([] { return dependent(std::string("x")); });
}
