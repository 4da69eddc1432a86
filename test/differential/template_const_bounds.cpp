// template_const_bounds - constants that are made of a template's arguments are bounds of arrays, arguments and labels; an enumeration of the block
#include "trace.h"

#include <array>

#include <rill/keywords.h>

template <class T, int N>
gen<T> bounds(T first) {
  const int next = N + 1;
  const std::size_t twice = 2 * next;
  const bool wide = sizeof(T) > 4 && N > 1;
  T array[next] = {first};
  std::array<T, twice> all{};
  yield array[0] + array[next - 1];
  all[twice - 1] = first;
  for (const T& x : all) yield x;
  yield std::integral_constant<bool, wide>::value ? T(1) : T(0);
  switch (static_cast<int>(first)) {
    case next:
      yield T(100);
  }
  enum class Mode { on, off } mode = Mode::off;
  yield T(mode == Mode::off);
  const int changing = static_cast<int>(first) + N;   // is none
  yield T(changing);
}

int main() {
  drive([] { return bounds<int, 1>(2); });
  drive([] { return bounds<long, 2>(4); });
}
