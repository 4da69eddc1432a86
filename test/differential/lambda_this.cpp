// lambda_this - lambdas in members that capture this, implicitly, explicitly and by copy
#include "trace.h"

#include <rill/keywords.h>

class Counter {
 public:
  explicit Counter(int n) : n_(n) {}
  gen<int> values() {
    auto implicit = [&] { return n_; };
    auto explicitly = [this](int x) { n_ += x; };
    auto copied = [*this] { return n_; };
    yield implicit();
    explicitly(5);
    yield implicit();
    yield copied();
    yield [this] { return twice(); }();
  }

 private:
  int twice() const { return 2 * n_; }
  int n_;
};

int main() {
  Counter counter(1);
  drive([&] { return counter.values(); });
  drive_in_place([&](Round& r) {
    for (auto&& x : counter.values()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = counter.values();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
