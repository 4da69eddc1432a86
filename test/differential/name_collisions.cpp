// name_collisions - locals and parameters with the names that an implementation might use
#include "trace.h"

#include <rill/keywords.h>

gen<int> collisions(int state, int frame, int self) {
  int current = 1, value = 2, next = 3, begin = 4, end = 5, done = 6, start = 7, entry = 8, leaving = 9, result = 10, element = 11;
  const int rill = 12, generator = 13, promise = 14, resume = 15, line = 16, guard = 17, slot = 18, at = 19, storage = 20, stream = 21;
  yield state + frame + self;
  yield current + value + next + begin + end + done + start + entry + leaving + result + element;
  yield rill + generator + promise + resume + line + guard + slot + at + storage + stream;
  state = current;
  for (int state_2 = 0; state_2 < 2; ++state_2) {
    int value_2 = value, value = state_2;
    yield value_2 + value;
    const Tracer rill_state("rill_state");
    yield static_cast<int>(rill_state.name().size());
  }
  yield state;
}

int main() {
  drive([] { return collisions(1, 2, 3); });
  drive_in_place([](Round& r) {
    for (auto&& x : collisions(1, 2, 3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = collisions(1, 2, 3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
