// expression_sequenced - operators whose operands are evaluated in a fixed order, with suspensions in them
#include "trace.h"

#include <rill/keywords.h>

class Stream {
 public:
  Stream& operator<<(int x) {
    note("<< %d", x);
    return *this;
  }
};

int value(int x) {
  note("value %d", x);
  return x;
}

gen<int> sequenced() {
  Stream stream;
  stream << value(1) << (yield 2, value(3)) << value(4) << (yield 5, value(6));
  int array[4] = {};
  array[value(0)] = (yield 7, value(8));   // the right operand comes first
  yield array[0];
  const int braced[] = {value(10), (yield 11, value(12)), value(13)};
  yield braced[1];
  const std::pair<int, int> pair{value(14), (yield 15, value(16))};
  yield pair.second;
}

int main() {
  drive([] { return sequenced(); });
  drive_in_place([](Round& r) {
    for (auto&& x : sequenced()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = sequenced();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
