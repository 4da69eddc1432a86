// function_static_inline - static, inline and noexcept-free specifiers, attributes, trailing return type
#include "trace.h"

#include <rill/keywords.h>

static gen<int> internal(int n) {
  yield n;
}

inline gen<int> in_line(int n) {
  yield n + 1;
}

auto trailing(int n) -> gen<int> {
  yield n + 2;
}

[[nodiscard]] gen<int> attributed(int n) {
  yield n + 3;
}

[[maybe_unused]] static inline auto all_of_them(int n) -> rill::gen<int> {
  yield n + 4;
}

extern gen<int> external(int n);

gen<int> external(int n) {
  yield n + 5;
}

int main() {
  drive([] { return internal(0); });
  drive_in_place([](Round& r) {
    for (auto&& x : internal(0)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = internal(0);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return in_line(0); });
  drive_in_place([](Round& r) {
    for (auto&& x : in_line(0)) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return trailing(0); });
  drive_in_place([](Round& r) {
    for (auto&& x : trailing(0)) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return attributed(0); });
  drive_in_place([](Round& r) {
    for (auto&& x : attributed(0)) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return all_of_them(0); });
  drive_in_place([](Round& r) {
    for (auto&& x : all_of_them(0)) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return external(0); });
  drive_in_place([](Round& r) {
    for (auto&& x : external(0)) {
      if (!r.take(x)) break;
    }
  });
}
