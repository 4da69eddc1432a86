// template_branches - objects, elements and temporaries whose types only one branch of an if constexpr knows
#include "trace.h"

#include <map>
#include <string>
#include <type_traits>
#include <vector>

#include <rill/keywords.h>

template <class T>
gen<std::string> shown(T value, int depth) {
  if constexpr (std::is_arithmetic_v<T>) {
    const auto doubled = value + value;
    yield std::to_string(doubled);
    yield view(wrap(make("n"))).substr(0, 2).data() == nullptr ? "" : "view";
  } else if constexpr (std::is_same_v<T, std::string>) {
    auto size = value.size();
    const auto& first = value.front();
    yield value;
    yield std::string(size, first);
  } else {
    using Element = typename T::value_type;
    for (auto& each : value) {
      typename T::value_type copy = each;
      Element another = copy;
      if constexpr (std::is_arithmetic_v<typename T::value_type>) {
        yield std::to_string(copy * 2 + another);
      } else {
        yield each.first;
        yield_from shown(copy.second, depth + 1);
      }
    }
    yield std::to_string(value.size());
  }
  value = T();
  yield "done";
}

int main() {
  drive([] { return shown(3, 0); });
  drive([] { return shown(std::string("text"), 0); });
  drive([] { return shown(std::vector<int>{1, 2}, 0); });
  drive([] { return shown(std::map<std::string, double>{}, 0); });
  drive_in_place([](Round& r) {
    for (auto&& x : shown(std::string("loop"), 0)) {
      if (!r.take(x)) break;
    }
  });
}
