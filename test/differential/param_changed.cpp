// param_changed - parameters are variables of the generator: assigned, their addresses taken, captured
#include "trace.h"

#include <rill/keywords.h>

gen<int> changed(int n, std::string text) {
  int* p = &n;
  while (n > 0) {
    yield n;
    --*p;
  }
  text += "!";
  yield static_cast<int>(text.size());
  auto grow = [&] { text += text; };
  grow();
  yield static_cast<int>(text.size());
}

int main() {
  drive([] { return changed(3, "abc"); });
  drive_in_place([](Round& r) {
    for (auto&& x : changed(3, "abc")) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = changed(3, "abc");
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
