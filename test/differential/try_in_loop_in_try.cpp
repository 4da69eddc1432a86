// try_in_loop_in_try - a try in a loop in a try, with a switch, range-for and objects between
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

gen<int> layers(std::vector<int> plan) {
  Tracer a("outermost");
  try {
    for (int step : plan) {
      Tracer b("step " + std::to_string(step));
      try {
        switch (step) {
          case 0: {
            Tracer c("zero");
            yield 0;
            throw 0;
          }
          case 1:
            yield 1;
            continue;
          case 2:
            throw 'c';
          default:
            yield step;
        }
        yield 10 * step;
      } catch (int x) {
        note("inner %d", x);
      }
      yield 100 + step;
    }
  } catch (char) {
    note("outer");
  }
  yield -1;
}

int main() {
  drive([] { return layers({0, 1, 3}); });
  drive_in_place([](Round& r) {
    for (auto&& x : layers({0, 1, 3})) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = layers({0, 1, 3});
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return layers({5, 2, 0}); });
  drive_in_place([](Round& r) {
    for (auto&& x : layers({5, 2, 0})) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = layers({5, 2, 0});
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
