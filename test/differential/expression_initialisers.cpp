// expression_initialisers - suspensions in the initialisers of locals: scalars, objects, arrays, aggregates
#include "trace.h"

#include <rill/keywords.h>

struct Point {
  int x, y;
};

gen<int> initialisers() {
  int a = (yield 1, 10);
  Tracer t((yield 2, "t"));
  const Tracer& r = (yield 3, make("r"));
  Point p{(yield 4, 40), (yield 5, 50)};
  int array[] = {(yield 6, 60), (yield 7, 70)};
  auto [x, y] = (yield 8, std::pair<int, int>(80, 81));
  yield a + p.x + p.y + array[0] + array[1] + x + y;
  note("%s %s", t.c_str(), r.c_str());
}

int main() {
  drive([] { return initialisers(); });
  drive_in_place([](Round& r) {
    for (auto&& x : initialisers()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = initialisers();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
