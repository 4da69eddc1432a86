// expression_parts - arrays and aggregates with a suspension between their parts: built parts are destroyed with the stream
#include "trace.h"

#include <rill/keywords.h>

struct Pair {
  Tracer first;
  Tracer second;
};
struct Base {
  Tracer base;
};
struct Derived : Base {
  int number;
  Thrower last;
};
struct Nested {
  Pair pair;
  int numbers[3];
  Tracer tail;
};

gen<int> parts() {
  Tracer array[] = {Tracer("a"), (yield 1, Tracer("b")), make("c")};
  note("%s %s %s", array[0].c_str(), array[1].c_str(), array[2].c_str());
  const Pair pair{make("d"), (yield 2, make("e"))};
  yield static_cast<int>(pair.second.name().size());
  Derived derived{{make("f")}, (yield 3, 4), make_thrower((yield 5, "g"))};
  yield derived.number;
  Nested nested{{make("h"), (yield 6, make("i"))}, {1, (yield 7, 2)}, (yield 8, make("j"))};
  yield nested.numbers[1] + nested.numbers[2];
  Tracer grid[2][2] = {{make("k"), (yield 9, make("l"))}, {make("m"), make("n")}};
  yield static_cast<int>(grid[1][1].name().size());
}

gen<int> not_across() {
  {
    Pair pair{make("p"), (yield 1, make("q"))};
    note("%s", pair.first.c_str());
  }
  yield 2;
}

int main() {
  drive([] { return parts(); });
  drive([] { return not_across(); });
  drive_in_place([](Round& r) {
    for (auto&& x : parts()) {
      if (!r.take(x)) break;
    }
  });
}
