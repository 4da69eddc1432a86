// lifetime_initializer_list - an initializer list's array lives as long as the list that names it
#include "trace.h"

#include <initializer_list>

#include <rill/keywords.h>

gen<std::string> listed() {
  std::initializer_list<int> numbers = {1, 2, 3};
  for (int x : numbers) yield std::to_string(x);
  const std::initializer_list<Tracer> objects = {Tracer("a"), Tracer("b")};
  for (const Tracer& t : objects) yield t.name();
  auto more = {Tracer("c")};
  yield more.begin()->name();
}

int main() {
  drive([] { return listed(); });
  drive_in_place([](Round& r) {
    for (auto&& x : listed()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = listed();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
