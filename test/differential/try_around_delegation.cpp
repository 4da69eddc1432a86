// try_around_delegation - delegations and range-fors in try blocks
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

gen<int> inner() {
  Tracer t("inner");
  yield 1;
  point("inner");
  yield 2;
}

gen<int> outer() {
  std::vector<int> values{10, 20};
  for (int x : values) {
    try {
      yield_from inner();
      for (int y : inner()) yield x + y;
    } catch (const Failure& failure) {
      note("caught %s at %d", failure.where.c_str(), x);
    }
  }
}

int main() {
  drive([] { return outer(); });
  drive_in_place([](Round& r) {
    for (auto&& x : outer()) {
      if (!r.take(x)) break;
    }
  });
}
