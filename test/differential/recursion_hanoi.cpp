// recursion_hanoi - the towers of Hanoi
#include "trace.h"

#include <rill/keywords.h>

struct Move {
  int disc;
  char from, to;
  std::string name() const { return std::to_string(disc) + ": " + from + " to " + to; }
};

gen<Move> hanoi(int n, char from, char to, char by) {
  if (n == 0) co_return;
  yield_from hanoi(n - 1, from, by, to);
  yield Move{n, from, to};
  yield_from hanoi(n - 1, by, to, from);
}

int main() {
  drive([] { return hanoi(3, 'a', 'c', 'b'); });
  drive_in_place([](Round& r) {
    for (auto&& x : hanoi(3, 'a', 'c', 'b')) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = hanoi(3, 'a', 'c', 'b');
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
