// lifetime_array - arrays that are temporaries: bound to references, and as ranges
#include "trace.h"

#include <rill/keywords.h>

using Row = Tracer[2];
using Numbers = int[3];

gen<std::string> rows() {
  auto&& row = Row{Tracer("a"), Tracer("b")};
  yield row[1].name();
  const Row& other = Row{make("c"), row[0]};
  yield other[0].name();
  for (auto& each : Row{Tracer("d"), make("e")}) {
    yield each.name();
    each = Tracer("f");
    if (each == other[0]) break;
  }
  for (int& n : Numbers{1, 2}) {
    n += 5;
    yield std::to_string(n);
  }
}

int main() {
  drive([] { return rows(); });
  drive_in_place([](Round& r) {
    for (auto&& x : rows()) {
      if (!r.take(x)) break;
    }
  });
}
