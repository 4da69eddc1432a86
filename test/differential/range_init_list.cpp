// range_init_list - range-for over an initializer list, of numbers and of objects
#include "trace.h"

#include <rill/keywords.h>

gen<int> numbers() {
  for (int x : {3, 1, 2}) yield x;
}

gen<std::string> objects() {
  for (const auto& t : {Tracer("a"), Tracer("b")}) yield t.name();
  note("after");
}

int main() {
  drive([] { return numbers(); });
  drive_in_place([](Round& r) {
    for (auto&& x : numbers()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = numbers();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return objects(); });
  drive_in_place([](Round& r) {
    for (auto&& x : objects()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = objects();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
