// copy_values - a copy of a suspended stream goes on where the other one stands; natively a second stream is brought there
#include "trace.h"

#include <string_view>
#include <utility>
#include <vector>

#include <rill/keywords.h>

// FORK(to, from, call, steps): `to` is a copy of `from`, the stream of `call` after that many steps.
#if defined(RILL_PARSING) || defined(RILL_LOWERED)
#define FORK(to, from, call, steps) auto to = from
#else
#define FORK(to, from, call, steps) \
  rill::in_place to = call;         \
  for (int i_ = 0; i_ < (steps); ++i_) to.next()
#endif

template <class A, class B>
static void take_turns(A& a, B& b) {
  for (bool more = true; more;) {
    more = false;
    if (auto x = a.next()) note("a %d", static_cast<int>(*x)), more = true;
    if (auto x = b.next()) note("b %d", static_cast<int>(*x)), more = true;
    if (auto x = b.next()) note("b %d", static_cast<int>(*x)), more = true;
  }
}

gen<unsigned> fibonacci(int n) {
  unsigned a = 0, b = 1;
  for (int i = 0; i < n; ++i) {
    yield a;
    b += std::exchange(a, b);
  }
}

// parameters with destructors, arrays, constants, a class
struct Lcg {
  unsigned state;
  unsigned next() { return state = state * 75 % 65537; }
};
gen<int> mixed(std::vector<int> values, std::string name) {
  const int size = static_cast<int>(values.size());
  int seen[4] = {1, 2, 3, 4};
  Lcg noise{7};
  bool odd = false;
  for (int i = 0; i < size; ++i) {
    seen[i % 4] += values[static_cast<std::size_t>(i)];
    yield seen[i % 4] + static_cast<int>(noise.next() % 10);
    if (odd) yield static_cast<int>(name.size());
    odd = !odd;
    values.push_back(1);
    name += "x";
  }
}

// what a pointer, a reference and a view refer to is outside
struct Node {
  int value;
  const Node* next;
};
gen<int> list(const Node* node, std::string_view text, int& visits) {
  std::size_t at = 0;
  while (node) {
    yield node->value * 10 + (text[at++ % text.size()] - 'a');
    ++visits;
    node = node->next;
  }
}

// an element that is copied, or shown from outside
struct Point {
  int x, y;
  operator int() const { return x * 100 + y; }
};
gen<Point> points(int n) {
  Point p{0, n};
  while (p.x < n) {
    yield p;
    ++p.x;
    --p.y;
  }
}
gen<std::string> names(int n) {
  for (int i = 0; i < n; ++i) yield std::string(static_cast<std::size_t>(20 + i), 'x');
}
gen<const int&> outside(const std::vector<int>& v) {
  for (std::size_t i = 0; i < v.size(); ++i) yield v[i];
}

template <class A, class B>
static void compare(A& a, B& b) {
  note("%zu %zu", (*a.begin()).size(), (*b.begin()).size());
  a.next();
  note("%zu %zu", (*a.begin()).size(), (*b.begin()).size());
}

int main() {
  for (int steps = 0; steps < 6; ++steps) {
    note("after %d", steps);
    {
      rill::in_place a = fibonacci(4);
      for (int i = 0; i < steps; ++i) a.next();
      FORK(b, a, fibonacci(4), steps);
      FORK(c, b, fibonacci(4), steps);
      take_turns(a, b);
      if (auto x = c.next()) note("c %u", *x);
    }
    {
      rill::in_place a = mixed({5, 6, 7}, "a name that does not fit into a small string");
      for (int i = 0; i < steps; ++i) a.next();
      FORK(b, a, mixed({5, 6, 7}, "a name that does not fit into a small string"), steps);
      take_turns(a, b);
    }
    {
      rill::in_place a = points(3);
      for (int i = 0; i < steps; ++i) a.next();
      FORK(b, a, points(3), steps);
      take_turns(a, b);
    }
    {
      const std::vector<int> v = {3, 1, 4};
      rill::in_place a = outside(v);
      for (int i = 0; i < steps; ++i) a.next();
      FORK(b, a, outside(v), steps);
      take_turns(a, b);
    }
  }
  int visits = 0;
  const Node last{3, nullptr}, middle{2, &last}, first{1, &middle};
  rill::in_place a = list(&first, "bc", visits);
  a.next();
  FORK(b, a, list(&first, "bc", visits), 1);
  take_turns(a, b);
  note("visits %d", visits);
  rill::in_place n = names(3);
  n.next();
  FORK(m, n, names(3), 1);
  compare(n, m);
  compare(m, n);
}
