// macro_arguments - locals as the arguments of macros, also twice, stringised and pasted
#include "trace.h"

#include <cassert>

#include <rill/keywords.h>

#define SQUARE(x) ((x) * (x))
#define MAXIMUM(a, b) ((a) > (b) ? (a) : (b))
#define TEXT(x) #x
#define MEMBER(object, part) object.part##_value
#define SWAP(T, a, b) \
  do {                \
    T swapped = a;    \
    a = b;            \
    b = swapped;      \
  } while (false)

struct Point {
  int x_value, y_value;
};

gen<int> macros(int n) {
  int local = n + 1;
  Point point{3, 4};
  assert(local > n);
  yield SQUARE(local);
  yield SQUARE(local + n);
  yield MAXIMUM(n, local);
  yield MEMBER(point, x);
  SWAP(int, n, local);
  yield n;
  yield local;
  const std::string text = TEXT(local + n);
  yield static_cast<int>(text.size());
  note("%s", text.c_str());
  assert(SQUARE(n) > MAXIMUM(1, local));
}

int main() {
  drive([] { return macros(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : macros(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = macros(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
