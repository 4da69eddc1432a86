// param_arrays - array parameters: decayed, references to arrays, of known size
#include "trace.h"

#include <cstddef>

#include <rill/keywords.h>

gen<int> decayed(const int values[], int n) {
  for (int i = 0; i < n; ++i) yield values[i];
}

gen<int> by_reference(int (&values)[3]) {
  for (int& x : values) yield x++;
}

gen<int> rows(int (*matrix)[2], int n) {
  for (int i = 0; i < n; ++i) {
    for (int x : matrix[i]) yield x;
  }
}

template <std::size_t N>
gen<int> any_size(const int (&values)[N]) {
  for (int x : values) yield x + static_cast<int>(N);
}

int main() {
  int values[] = {1, 2, 3};
  int matrix[2][2] = {{1, 2}, {3, 4}};
  drive([&] { return decayed(values, 3); });
  drive_in_place([&](Round& r) {
    for (auto&& x : decayed(values, 3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = decayed(values, 3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([&] { return by_reference(values); });
  drive_in_place([&](Round& r) {
    for (auto&& x : by_reference(values)) {
      if (!r.take(x)) break;
    }
  });
  drive([&] { return rows(matrix, 2); });
  drive_in_place([&](Round& r) {
    for (auto&& x : rows(matrix, 2)) {
      if (!r.take(x)) break;
    }
  });
  drive([&] { return any_size(values); });
  drive_in_place([&](Round& r) {
    for (auto&& x : any_size(values)) {
      if (!r.take(x)) break;
    }
  });
}
