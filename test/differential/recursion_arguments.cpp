// recursion_arguments - what a recursive call evaluates: parameters by value, conversions, temporaries, defaults, no argument
#include "trace.h"

#include <rill/keywords.h>

struct Depth {
  explicit Depth(int n) : tracer("depth " + std::to_string(n)), number(n) {}
  Tracer tracer;
  int number;
};

// Tells how it came here, and not when it ends: an argument may end before or after the full-expression of the call.
struct Moved {
  explicit Moved(int n) : number(n) {}
  Moved(const Moved& other) : number(other.number), copies(other.copies + 1), moves(other.moves) {}
  Moved(Moved&& other) noexcept : number(other.number), copies(other.copies), moves(other.moves + 1) {}
  int number, copies = 0, moves = 0;
};

struct Converted {
  Converted(int n) : number(n) { note("converted %d", n); }
  int number;
};

gen<int> by_value(Moved m) {
  Tracer t("by value");
  yield 100 * m.number + 10 * m.copies + m.moves;
  if (m.number > 1) {
    --m.number;
    yield_from by_value(m);
    yield_from by_value(std::move(m));
    yield_from by_value(Moved(m.number - 1));
  }
}

gen<int> by_reference(const Depth& depth, Depth&& moved) {
  yield depth.number + moved.number;
  if (depth.number > 0) yield_from by_reference(Depth(depth.number - 1), std::move(moved));
}

gen<int> bound(const Depth& depth) {
  if (depth.number > 0) yield_from by_reference(depth, Depth(5));
}

gen<int> converting(Converted c, long n = 3) {
  yield c.number;
  if (n > 0) yield_from converting(c.number + 1, n - 1);
  if (c.number == 20) yield_from converting(0);
}

int levels = 0;

gen<int> nothing() {
  Tracer t("nothing");
  yield levels;
  if (levels++ < 2) yield_from nothing();
}

gen<std::string> text(const char* name, int, int n) {
  if (n == 0) co_return;
  yield std::string(name) + std::to_string(n);
  yield_from text((std::string("<") + name + ">").c_str(), 0, n - 1);
}

int main() {
  drive([] { return by_value(Moved(3)); });
  const Depth depth(1);
  drive([&] { return bound(depth); });
  drive([] { return converting(20); });
  drive([] { levels = 0; return nothing(); });
  drive([] { return text("a", 0, 2); });
  drive_in_place([](Round& r) {
    for (auto&& x : by_value(Moved(2))) {
      if (!r.take(x)) break;
    }
  });
}
