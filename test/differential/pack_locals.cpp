// pack_locals - locals, types, aliases and constants of the body that a pack gives
#include "trace.h"

#include <array>
#include <tuple>

#include <rill/keywords.h>

template <class... Ts>
gen<int> locals(Ts... args) {
  constexpr int count = sizeof...(args);
  using Tuple = std::tuple<Ts...>;
  using Sum = decltype((args + ... + 0));
  struct Local {
    Tuple tuple;
    int extra[sizeof...(Ts) + 1];
  };
  const Tuple tuple(args...);
  Local local{tuple, {count}};
  yield std::get<0>(local.tuple) + local.extra[0];
  const Sum sum = (args + ... + 0);
  yield static_cast<int>(sum);
  const std::array<int, sizeof...(args)> array{{static_cast<int>(args)...}};
  for (const int& x : array) yield x;
  auto& [a, b] = local.tuple;
  yield a + static_cast<int>(b);
  auto&& sum_again = (args + ...);
  yield static_cast<int>(sum_again);
  {
    int args_ = 0;
    for (int count : {1, 2}) {
      args_ += count;
      yield args_;
    }
  }
  for (auto element : {static_cast<int>(args)...}) yield element;
  if constexpr (count > 1) {
    auto product = (args * ...);
    yield static_cast<int>(product);
  } else {
    yield -1;
  }
  try {
    yield (args + ...) > 3 ? throw static_cast<int>(sum) : 1;
  } catch (int caught) {
    ((args = static_cast<Ts>(caught)), ...);
  }
  yield static_cast<int>((args + ...));
}

template <class... Ts>
gen<int> shadowed(Ts... args) {
  yield (args + ...);
  for (int args = 0; args < 2; ++args) yield args;
  yield (args * ...);
}

int main() {
  drive([] { return locals(1, 2L); });
  drive_in_place([](Round& r) {
    for (auto&& x : locals(3, short(4))) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return shadowed(2, 3, 4); });
}
