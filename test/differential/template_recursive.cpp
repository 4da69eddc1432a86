// template_recursive - a template that calls itself with other arguments
#include "trace.h"

#include <rill/keywords.h>

template <int N>
gen<int> countdown() {
  yield N;
  if constexpr (N > 0) {
    for (int x : countdown<N - 1>()) yield x;
  }
}

template <class Head, class... Tail>
gen<std::string> names(const Head& head, const Tail&... tail) {
  yield head.name();
  if constexpr (sizeof...(tail) > 0) {
    for (const auto& name : names(tail...)) yield name;
  }
}

int main() {
  drive([] { return countdown<3>(); });
  drive_in_place([](Round& r) {
    for (auto&& x : countdown<3>()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = countdown<3>();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  const Tracer a("a"), b("b"), c("c");
  drive([&] { return names(a, b, c); });
  drive_in_place([&](Round& r) {
    for (auto&& x : names(a, b, c)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = names(a, b, c);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
