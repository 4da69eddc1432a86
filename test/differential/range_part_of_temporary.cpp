// range_part_of_temporary - range-for over a part of a temporary, which lives as long as the loop
#include "trace.h"

#include <rill/keywords.h>

#include <vector>

using namespace trace;

struct Shelf {
  std::vector<Tracer> books;
  Tracer label;
  Tracer pair[2];
  explicit Shelf(const std::string& name) : label(name), pair{Tracer(name + " one"), Tracer(name + " two")} {
    books.reserve(2);
    books.emplace_back(name + " first");
    books.emplace_back(name + " second");
  }
};

static Shelf shelf(const char* name) { return Shelf(name); }

gen<std::string> books() {
  for (const Tracer& book : shelf("a").books) yield book.name();
  for (auto&& book : static_cast<Shelf&&>(shelf("b")).books) yield book.name();
  for (auto& book : (note("comma"), shelf("c").books)) yield book.name();
}

gen<std::string> pairs(bool first) {
  for (auto& book : shelf("d").pair) {
    if (first) continue;
    yield book.name();
  }
  for (auto& book : Shelf((yield "name", std::string("e"))).pair) yield book.name();
  for (const Tracer& book : shelf("f").books) {
    for (auto& other : shelf("g").pair) {
      if (book.name() == "f second") co_return;
      yield book.name() + other.name();
    }
  }
}

int main() {
  drive([] { return books(); });
  drive([] { return pairs(false); });
  drive([] { return pairs(true); });
}
