// recursion_queens - backtracking: the eight queens on a smaller board
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

gen<const std::vector<int>&> queens(int size, std::vector<int>& columns) {
  const int row = static_cast<int>(columns.size());
  if (row == size) {
    yield columns;
    co_return;
  }
  for (int column = 0; column < size; ++column) {
    bool safe = true;
    for (int other = 0; other < row; ++other) {
      const int c = columns[static_cast<std::size_t>(other)];
      if (c == column || c - column == row - other || column - c == row - other) {
        safe = false;
        break;
      }
    }
    if (!safe) continue;
    columns.push_back(column);
    yield_from queens(size, columns);
    columns.pop_back();
  }
}

int main() {
  std::vector<int> columns;
  show("five", queens(5, columns));
  int count = 0;
  for ([[maybe_unused]] const auto& solution : queens(6, columns)) ++count;
  note("%d", count);
}
