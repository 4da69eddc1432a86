// pack_references - packs of lvalue, const, rvalue and forwarding references, and of patterns: vectors, pointers, arrays, functions
#include "trace.h"

#include <tuple>
#include <vector>

#include <rill/keywords.h>

template <class... Ts>
gen<int> changed(Ts&... args) {
  ((args += 10), ...);
  yield (args + ...);
  ((args += 10), ...);
  yield (args + ...);
}

template <class... Ts>
gen<std::string> constant(const Ts&... args) {
  const std::string* pointers[] = {&args.name()...};
  for (const std::string* name : pointers) yield *name;
}

template <class... Ts>
gen<std::size_t> forwarded(Ts&&... args) {
  yield sizeof...(args);
  std::tuple<std::decay_t<Ts>...> kept(std::forward<Ts>(args)...);
  yield std::tuple_size<decltype(kept)>::value;
  std::tuple<decltype(args)...> same(std::forward<decltype(args)>(args)...);
  yield std::get<0>(same).name().size();
}

template <class... Ts>
gen<std::size_t> vectors(std::vector<Ts>... all) {
  yield (all.size() + ...);
  (all.push_back(Ts()), ...);
  yield (all.size() + ...);
  yield std::tuple_size<std::tuple<decltype(all)...>>::value;
}

template <class... Ts>
gen<int> pointers(const Ts*... all) {
  yield (*all + ...);
  yield (all[1] + ...);
}

template <class... Ts, std::size_t... sizes>
gen<int> arrays(const Ts (&... all)[sizes]) {
  yield static_cast<int>((sizes + ...));
  yield (all[0] + ...);
}

template <class... Ts>
gen<int> functions(int (*... all)(Ts)) {
  yield (all(Ts(3)) + ...);
}

int square(int x) { return x * x; }
int negated(long x) { return -static_cast<int>(x); }

int main() {
  int x = 1, y = 2;
  drive([&] { return changed(x, y); });
  drive_in_place([&](Round& r) {
    for (auto&& e : changed(x, y)) {
      if (!r.take(e)) break;
    }
  });
  const Tracer a("a"), b("bcd");
  drive([&] { return constant(a, b); });
  drive_in_place([&](Round& r) {
    for (auto&& e : constant(a, b)) {
      if (!r.take(e)) break;
    }
  });
  drive_in_place([&](Round& r) {
    Tracer moved("moved");
    for (auto&& e : forwarded(a, std::move(moved), b)) {
      if (!r.take(e)) break;
    }
  });
  drive_in_place([&](Round& r) {
    Tracer c("c"), d("d");
    auto g = forwarded(std::move(c), d);
    while (r.more()) {
      auto e = g.next();
      if (!e) break;
      r.take(*e);
    }
  });
  drive([] { return vectors(std::vector<int>{1, 2}, std::vector<bool>{true}); });
  drive_in_place([&](Round& r) {
    for (auto&& e : vectors(std::vector<int>{1, 2}, std::vector<std::string>{"x"})) {
      if (!r.take(e)) break;
    }
  });
  const int numbers[] = {1, 2, 3};
  const short more[] = {10, 20};
  drive([&] { return pointers(numbers, more); });
  drive([&] { return arrays(numbers, more); });
  drive_in_place([&](Round& r) {
    for (auto&& e : arrays(numbers, more)) {
      if (!r.take(e)) break;
    }
  });
  drive([&] { return functions(square, negated); });
  drive_in_place([&](Round& r) {
    for (auto&& e : functions(square, negated)) {
      if (!r.take(e)) break;
    }
  });
}
