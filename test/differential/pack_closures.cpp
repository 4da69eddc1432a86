// pack_closures - closures over a pack: by copy, by reference, listed, default, generic, nested, kept across suspensions and made anew
#include "trace.h"

#include <functional>

#include <rill/keywords.h>

template <class... Values>
int weigh(const Values&... values) {
  int sum = 0, weight = 0;
  ((sum += ++weight * static_cast<int>(values)), ...);
  return sum;
}

template <class... Ts>
gen<int> kept(int base, Ts... args) {
  auto copies = [=] { return weigh(args..., base); };
  auto refers = [&] { return weigh(args..., base); };
  auto listed = [args..., base] { return weigh(args..., base); };
  auto listed_by_reference = [&args..., &base] { return weigh(args..., base); };
  auto only = [args...] { return weigh(args...); };
  auto generic = [args...](auto... more) { return weigh(args..., more...); };
  auto changing = [args..., base]() mutable {
    ((args += 1), ...);
    ++base;
    return weigh(args..., base);
  };
  ((args += 10), ...);
  base += 10;
  yield copies();
  yield refers();
  yield listed();
  yield listed_by_reference();
  yield only();
  yield generic(1, 2);
  yield changing();
  ((args += 10), ...);
  yield changing();
  yield refers() + listed_by_reference();
  yield copies() + listed();
}

template <class... Ts>
gen<int> made(int base, Ts... args) {
  for (int i = 0; i < 2; ++i) {
    yield [=] { return weigh(args..., base); }();
    yield [&] { return weigh(args..., base); }();
    yield [args...] { return weigh(args...); }();
    yield [&args..., base] { return weigh(args..., base); }();
    yield [=] { return [&] { return [=] { return weigh(args..., base); }(); }(); }();
    const std::function<int(int)> function = [args..., i](int x) { return weigh(args..., i, x); };
    yield function(7);
    yield (... + [&](int x) { return x * base; }(args));
    ((args += 1), ...);
    ++base;
  }
}

template <class... Ts>
gen<std::string> objects(const Ts&... args) {
  auto closure = [args...] {
    std::string all;
    ((all += args.name()), ...);
    return all;
  };
  yield closure();
  yield [&] {
    std::string all;
    ((all += args.name()), ...);
    return all;
  }();
}

int main() {
  drive([] { return kept(100, 1, 2L, short(3)); });
  drive_in_place([](Round& r) {
    for (auto&& x : kept(100, 1, 2L, short(3))) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return made(100, 1, 2, 3); });
  drive_in_place([](Round& r) {
    for (auto&& x : made(100, 1, 2, 3)) {
      if (!r.take(x)) break;
    }
  });
  const Tracer a("a"), b("b");
  drive([&] { return objects(a, b); });
  drive_in_place([&](Round& r) {
    for (auto&& x : objects(a, b)) {
      if (!r.take(x)) break;
    }
  });
}
