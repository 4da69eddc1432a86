// local_anonymous_union - anonymous unions among the locals, and several types without names on one line
#include "trace.h"

#include <rill/keywords.h>

gen<int> members(int n) {
  union {
    int number;
    char letter;
  };
  number = n;
  yield +number;
  enum { four = 4, five }; struct { int x, y; } point = {1, five}; union { int i; unsigned u; } word{7};
  yield point.y + four;
  for (int i = 0; i < 2; ++i) {
    union {
      int inner;
      unsigned other;
    };
    inner = number + i;
    yield +inner;
    int& also = inner;
    yield also + number + word.i;
  }
  const int size = 3;
  int values[size] = {};
  yield values[2] + number;
}

int main() {
  drive([] { return members(5); });
  drive_in_place([](Round& r) {
    for (auto&& x : members(5)) {
      if (!r.take(x)) break;
    }
  });
}
