// push_loop_variable - what a range-for over a push form calls `auto` has its type there, so that names which depend on it need no `template`
#include "trace.h"

#include <tuple>
#include <vector>

#include <rill/keywords.h>

struct Cell {
  using value_type = long;
  int value;
  template <class T>
  T as() const {
    return static_cast<T>(value);
  }
  template <int N>
  int times() const {
    return value * N;
  }
};

gen<Cell> cells(int n) {
  for (int i = 0; i < n; ++i) yield Cell{i};
}
gen<const Cell&> shown(const std::vector<Cell>& all) {
  for (const Cell& cell : all) yield cell;
}
gen<int (&)[2]> rows(int (&table)[2][2]) {
  for (auto& row : table) yield row;
}
gen<const char* const&> names(const char* const* all) {
  for (; *all != nullptr; ++all) yield *all;
}

// The private type has a name in its class alone.
class Table {
  struct Row {
    int value;
    template <class T>
    T as() const {
      return static_cast<T>(value);
    }
  };

 public:
  gen<Row> all() const {
    for (int i = 1; i < 3; ++i) yield Row{i};
  }
};

// Here the name of the type means something else.
namespace elsewhere {
struct Cell {};
int sum() {
  int result = 0;
  for (auto cell : ::cells(3)) result += cell.as<int>();
  return result;
}
}  // namespace elsewhere
int hidden(int Cell) {
  int result = 0;
  for (auto cell : cells(Cell)) result += cell.as<int>() + Cell;
  return result;
}

int main() {
  int sum = 0;
  for (auto cell : cells(3)) sum += cell.as<int>() + cell.times<2>();
  for (const auto& cell : cells(4)) {
    if (cell.times<3>() > 6) break;
    decltype(cell.as<Cell>())::value_type more = 1;
    sum += static_cast<int>(more);
  }
  for (auto&& cell : cells(2)) sum += std::vector<int>(static_cast<std::size_t>(cell.value + 1), cell.as<int>()).size() > 1;
  note("%d", sum);
  const std::vector<Cell> two{{4}, {5}};
  for (auto& cell : shown(two)) sum += cell.times<2>();
  const char* const list[] = {"a", "b", nullptr};
  for (auto* name : names(list)) note("%s", name);
  int table[2][2] = {{1, 2}, {3, 4}};
  for (auto& row : rows(table)) row[0] += row[1];
  const Table rest;
  for (const auto& row : rest.all()) sum += row.as<int>();
  note("%d %d %d %d", sum, table[1][0], elsewhere::sum(), hidden(3));
}
