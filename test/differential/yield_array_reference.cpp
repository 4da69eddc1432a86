// yield_array_reference - elements that are references to arrays
#include "trace.h"

#include <rill/keywords.h>

gen<int (&)[3]> rows() {
  int matrix[2][3] = {{1, 2, 3}, {4, 5, 6}};
  for (auto& row : matrix) yield row;
  note("%d", matrix[1][0]);
}

int main() {
  for (int(&row)[3] : rows()) {
    note("%d %d %d", row[0], row[1], row[2]);
    row[0] *= 10;
  }
  drive([] { return rows(); });
  drive_in_place([](Round& r) {
    for (auto&& x : rows()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = rows();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
