// genlambda_declared_types - decltype of a variable that a generator lambda captures is the variable's own, not that of what the closure holds
#include "trace.h"

#include <rill/keywords.h>

gen<int> captures(int parameter, const int constant, int&& moved) {
  int local = 1;
  const int& reference = local;
  const auto by_reference = [&]() -> gen<int> {
    static_assert(std::is_same_v<decltype(reference), const int&> && std::is_same_v<decltype(moved), int&&> && std::is_same_v<decltype(constant), const int>);
    decltype(local) copy = local;
    decltype(parameter) other = parameter;
    copy += 10, other += 10;
    yield copy + other;
    yield local + parameter + reference + moved + constant;
  };
  yield_from by_reference();
  const auto by_copy = [local, parameter]() -> gen<int> {
    decltype(local) copy = local;
    yield ++copy + local + parameter;
  };
  yield_from by_copy();
  auto changes = [local, added = parameter]() mutable -> gen<int> {
    decltype(added) copy = added;
    yield ++added + copy + ++local;
  };
  yield_from changes();
}

template <class T>
gen<T> in_template(T parameter) {
  T local = parameter;
  const auto by_reference = [&]() -> gen<T> {
    decltype(local) copy = local;
    copy += 10;
    yield copy;
    yield local;
  };
  yield_from by_reference();
  const auto by_copy = [=]() -> gen<T> {
    decltype(local) copy = local;
    yield ++copy + local;
  };
  yield_from by_copy();
}

int main() {
  static int moved = 5;
  drive([] { return captures(3, 4, std::move(moved)); });
  drive([] { return in_template(3); });
  int outside = 3;
  const auto alone = [&outside](int more) -> gen<int> {
    decltype(outside) copy = outside;
    copy += more;
    yield copy;
    yield outside;
  };
  drive([&alone] { return alone(2); });
}
