// template_const_locals - constants of a template whose type is its own or depends on its arguments
#include "trace.h"

#include <rill/keywords.h>

template <class T>
gen<int> constants(T value) {
  enum class Choice : int { one = 1, two };
  const Choice choice = (yield 0, value > 3) ? Choice::one : Choice::two;
  const T copy = (yield 1, value);
  const T* const pointer = (yield 2, &value);
  yield static_cast<int>(choice);
  yield static_cast<int>(copy + *pointer);
}

int main() {
  drive([] { return constants(3); });
  drive([] { return constants(4L); });
  drive_in_place([](Round& r) {
    for (auto&& x : constants(5)) {
      if (!r.take(x)) break;
    }
  });
}
