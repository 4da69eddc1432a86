// throw_consumer_catches - the consumer throws and catches inside its loop, and the generator goes on
#include "trace.h"

#include <rill/keywords.h>

gen<int> numbers(int n) {
  for (int i = 0; i < n; ++i) {
    Tracer t("t" + std::to_string(i));
    yield i;
  }
}

int main() {
  for (int x : numbers(3)) {
    try {
      Tracer consumer("consumer");
      if (x == 1) throw x;
      note("got %d", x);
    } catch (int y) {
      note("caught %d", y);
    }
  }
  auto g = numbers(4);
  try {
    while (auto x = g.next()) {
      note("got %d", *x);
      if (*x == 1) throw 5;
    }
  } catch (int) {
    note("caught outside");
  }
  while (auto x = g.next()) note("got %d", *x);
}
