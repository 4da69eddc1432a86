// both.cpp - what a consumer sees, the same in both modes and in every form
#include "count.h"

#include "check.h"

#include <list>
#include <map>
#include <set>
#include <type_traits>
#include <utility>
#include <vector>

using rill::gen;

template <class Make>
static void loops(Make make) {
  int sum = 0;
  for (number x : make(4)) sum += x.second;
  CHECK(sum == 14);
  for (auto&& x : make(4)) {
    static_assert(std::is_same_v<decltype(x), number&&>);
    if (x.first == 1) break;
  }
  for (auto&& x : make(0)) CHECK(x.first < 0);
}

// begin may be called again, and stands at the current element.
template <class Make>
static void begins(Make make) {
  auto g = make(3);
  auto i = g.begin();
  CHECK(i != g.end());
  CHECK(!(i == g.end()) && g.end() != i && !(g.end() == i));
  CHECK((*i).first == 0);
  ++i;
  CHECK((*g.begin()).first == 1);
  CHECK((*g.begin()).first == 1);
  g.begin()++;
  static_assert(std::is_void_v<decltype(i++)>);
  auto copy = i;
  CHECK((*copy).first == 2);
  ++copy;
  CHECK(copy == g.end() && i == g.end() && g.begin() == g.end());
  CHECK(!g.next());
}

template <class Make>
static void nexts(Make make) {
  auto g = make(3);
  int sum = 0;
  while (auto x = g.next()) sum += x->second + (*x).first;
  CHECK(sum == 8);
  CHECK(!g.next());
  CHECK(!g.next());
  CHECK(g.begin() == g.end());
  auto h = make(3);
  CHECK((*h.begin()).first == 0);
  CHECK(h.next()->first == 1);
  CHECK((*h.begin()).first == 1);
  CHECK(rill::next(h)->first == 2);
  static_assert(std::is_same_v<decltype(*h.next()), number&&>);
  static_assert(!std::is_convertible_v<decltype(h.next()), bool>);
}

template <class Make>
static void for_eachs(Make make) {
  auto g = make(6);
  int sum = 0;
  CHECK(g.for_each([&](const number& x) {
    sum += x.first;
    return x.first == 2 ? rill::flow::stop : rill::flow::go;
  }) == rill::flow::stop);
  CHECK(sum == 3);
  CHECK((*g.begin()).first == 2);
  CHECK(g.next()->first == 3);
  std::set<int> rest;
  CHECK(g.for_each([&](number x) { return rest.insert(x.first).second; }) == rill::flow::go);
  CHECK(rest == std::set<int>({4, 5}));
  CHECK(g.for_each([](auto&&) { CHECK(false); }) == rill::flow::go);
  int count = 0;
  CHECK(rill::for_each(make(3), [&](number&& x) { count += x.first; }) == rill::flow::go);
  CHECK(count == 3);
}

template <class Make>
static void collects(Make make) {
  const std::vector<number> expected{{0, 0}, {1, 1}, {2, 4}};
  CHECK(rill::collect<std::vector>(make(3)) == expected);
  CHECK(rill::collect<std::list>(make(3)).size() == 3);
  CHECK(rill::collect<std::set>(make(3)).count({2, 4}) == 1);
  CHECK(rill::collect<std::vector<std::pair<long, short>>>(make(3))[2] == std::pair<long, short>(2, 4));
  CHECK(rill::collect<std::map<int, int>>(make(3)).at(2) == 4);
  auto g = make(5);
  const std::array<number, 2> first = rill::collect<2>(g);
  CHECK(first[1].first == 1);
  CHECK((*g.begin()).first == 1);
  const auto rest = rill::collect<4>(g);
  static_assert(std::is_same_v<decltype(rest), const std::array<number, 4>>);
  CHECK(rest[0].first == 2 && rest[2].first == 4 && rest[3] == number());
  CHECK(rill::collect<std::vector>(g).empty());
}

template <class Make>
static void exceptions(Make make) {
#if defined(__cpp_exceptions)
  auto g = make(-1);
  bool caught = false;
  try {
    g.next();
  } catch (int) {
    caught = true;
  }
  CHECK(caught);
  CHECK(!g.next());
  CHECK(g.begin() == g.end());
  // An exception of the consumer is none of the body's business.
  auto h = make(3);
  try {
    h.for_each([](number x) {
      if (x.first == 1) throw 2;
    });
  } catch (int e) {
    CHECK(e == 2);
  }
  CHECK(h.next()->first == 2);
#else
  static_cast<void>(make);
#endif
}

static gen<number> pass(gen<number> g) { return g; }

static void moves() {
  gen<number> g = count(4);
  const auto i = g.begin();
  gen<number> moved = std::move(g);
  CHECK(!g.next());
  CHECK(g.begin() == g.end());
  CHECK(g.for_each([](auto&&) {}) == rill::flow::go);
  CHECK((*i).first == 0);
  CHECK(moved.next()->first == 1);
  moved = pass(std::move(moved));
  CHECK(moved.next()->first == 2);
  gen<number> other = count(1);
  swap(moved, other);
  CHECK(moved.next()->first == 0);
  CHECK(other.next()->first == 3);
  std::vector<gen<number>> several;
  for (int n = 0; n < 5; ++n) several.push_back(count(n));
  int elements = 0;
  for (gen<number>& each : several) each.for_each([&](auto&&) { ++elements; });
  CHECK(elements == 10);
  gen<number> chosen = elements == 10 ? count(2) : count(3);
  CHECK(rill::collect<std::vector>(chosen).size() == 2);
}

static void in_places() {
  rill::in_place g = count(3);
  static_assert(std::is_same_v<decltype(g), rill::in_place<number>>);
  CHECK(g.next()->first == 0);
  CHECK((*g.begin()).first == 0);
  CHECK(rill::collect<std::vector>(g).size() == 2);
}

template <class Make>
static void all(Make make) {
  loops(make);
  begins(make);
  nexts(make);
  for_eachs(make);
  collects(make);
  exceptions(make);
}

int main() {
  all([](int n) { return count(n); });
  all([](int n) { return count_in_place(n); });
  moves();
  in_places();
}
