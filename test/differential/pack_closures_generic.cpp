// pack_closures_generic - a generic closure that expands a pack of the frame together with its own
#include "trace.h"

#include <tuple>
#include <vector>

#include <rill/keywords.h>

template <class... Ranges>
gen<int> zip(Ranges... ranges) {
  auto iterators = std::make_tuple(std::begin(ranges)...);
  const auto done = [&](const auto&... each) { return ((each == std::end(ranges)) || ...); };
  while (!std::apply(done, iterators)) {
    yield std::apply([](auto&... each) { return (*each + ...); }, iterators);
    std::apply([](auto&... each) { (++each, ...); }, iterators);
  }
}

template <class... Ts>
gen<int> scaled(Ts&&... values) {
  const auto scale = [&](auto... by) { return ((values.name().size() * by) + ...); };
  yield static_cast<int>(scale(1u, 2u));
  yield static_cast<int>(scale(3u, 4u));
}

int main() {
  drive([] { return zip(std::vector{1, 2, 3}, std::vector{10, 20}); });
  static Tracer a("a"), b("bb");
  drive([] { return scaled(a, std::move(b)); });
}
