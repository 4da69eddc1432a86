// genlambda_places - generator lambdas as static members, default arguments, members, in initialisers
#include "trace.h"

#include <rill/keywords.h>

struct Holder {
  static inline const auto count = [](int n) -> gen<int> {
    for (int i = 0; i < n; ++i) yield i;
  };
  int base = 5;
  gen<int> from_member() const {
    const auto& local = [this](int n) -> gen<int> { yield base + n; };
    for (int x : local(1)) yield x;
  }
};

inline const auto global = []() -> gen<std::string> { yield "global"; };

int total(gen<int> (*source)() = []() -> gen<int> {
  yield 1;
  yield 2;
}) {
  int sum = 0;
  for (int x : source()) sum += x;
  return sum;
}

int main() {
  for (int x : Holder::count(2)) note("%d", x);
  const Holder holder;
  drive([&] { return holder.from_member(); });
  drive_in_place([&](Round& r) {
    for (auto&& x : holder.from_member()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = holder.from_member();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return global(); });
  drive_in_place([](Round& r) {
    for (auto&& x : global()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = global();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  note("%d", total());
  const int sum = [] {
    auto numbers = []() -> gen<int> {
      yield 3;
      yield 4;
    };
    int sum = 0;
    for (int x : numbers()) sum += x;
    return sum;
  }();
  note("%d", sum);
}
