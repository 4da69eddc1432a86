// template_if_constexpr - suspensions in the branches of an if constexpr
#include "trace.h"

#include <type_traits>
#include <vector>

#include <rill/keywords.h>

template <class T>
gen<std::string> describe(T value) {
  Tracer t("t");
  if constexpr (std::is_integral_v<T>) {
    for (T i = 0; i < value; ++i) yield std::to_string(i);
  } else if constexpr (std::is_same_v<T, std::string>) {
    Tracer u("u");
    yield value;
    value += "!";
    yield value;
  } else {
    yield std::to_string(value.size());
    for (const auto& x : value) yield std::to_string(x);
  }
  if constexpr (sizeof(T) == 1) yield "one byte";
  if constexpr (std::is_pointer_v<T>) {
    yield *value;   // discarded for all of these
  }
}

int main() {
  drive([] { return describe(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : describe(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = describe(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return describe(std::string("text")); });
  drive_in_place([](Round& r) {
    for (auto&& x : describe(std::string("text"))) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return describe(std::vector<int>{5, 6}); });
  drive_in_place([](Round& r) {
    for (auto&& x : describe(std::vector<int>{5, 6})) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return describe('\1'); });
  drive_in_place([](Round& r) {
    for (auto&& x : describe('\1')) {
      if (!r.take(x)) break;
    }
  });
}
