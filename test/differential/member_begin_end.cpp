// member_begin_end - a class whose range is a generator: begin and end are not its own
#include "trace.h"

#include <rill/keywords.h>

class Numbers {
 public:
  int value = 3, begin = 1, next = 2, current = 5;   // names that a frame must not hide
  gen<int> all() const {
    yield value;
    yield begin;
    yield next;
    yield current;
    for (int end = begin; end < value; ++end) yield end;
  }
};

int main() {
  const Numbers numbers;
  drive([&] { return numbers.all(); });
  drive_in_place([&](Round& r) {
    for (auto&& x : numbers.all()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = numbers.all();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
