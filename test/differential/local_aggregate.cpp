// local_aggregate - aggregates with objects, designated by position, nested, partly default
#include "trace.h"

#include <rill/keywords.h>

struct Part {
  Tracer tracer{"default part"};
  int number = 5;
};

struct Whole {
  Part first, second;
  const char* text;
};

gen<int> aggregates() {
  Whole whole{{Tracer("given"), 1}, {}, "text"};
  yield whole.first.number;
  yield whole.second.number;
  Whole copy = whole;
  copy.first.number = 9;
  yield copy.first.number + whole.first.number;
  Part parts[2] = {{Tracer("in array"), 7}};
  yield parts[0].number + parts[1].number;
}

int main() {
  drive([] { return aggregates(); });
  drive_in_place([](Round& r) {
    for (auto&& x : aggregates()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = aggregates();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
