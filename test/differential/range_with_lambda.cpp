// range_with_lambda - lambdas inside the operands of range-for and yield_from whose types have no name
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

template <class V, class F>
struct Mapped {
  const V& v;
  F f;
  struct It {
    const Mapped* mapped;
    std::size_t i;
    auto operator*() const { return mapped->f(mapped->v[i]); }
    It& operator++() {
      ++i;
      return *this;
    }
    bool operator!=(const It& other) const { return i != other.i; }
  };
  It begin() const { return {this, 0}; }
  It end() const { return {this, v.size()}; }
};

template <class V, class F>
Mapped<V, F> map(const V& v, F f) {
  return {v, f};
}
template <class V, class F>
const V& each(const V& v, F f) {
  for (auto& x : v) f(x);
  return v;
}

gen<int> plain(std::vector<int> v, int k) {
  Tracer t("t");
  for (int x : map(v, [k](int q) { return q * k; })) {
    yield x;
    for (int y : map(v, [&](int q) { return q + k + x; })) yield y;
  }
  for (int x : each(v, [&](int q) { k += q; })) yield x + k;
  yield_from map(v, [&](int q) { return q * 100 + k; });
}

template <class T>
gen<T> generic(std::vector<T> v, T k) {
  Tracer t("t");
  for (auto x : map(v, [k](auto q) { return q * k; })) yield x;
  for (auto& x : each(v, [&](auto q) { k += q; })) yield x + k;
  yield_from map(v, [&](T q) { return q * 100 + k; });
  yield map(v, [&](T q) { return q + k; }).f(k);
}

struct Member {
  int k = 2;
  std::vector<int> v{1, 2};
  gen<int> all() {
    for (int x : map(v, [this](int q) { return q + k; })) yield x;
    for (int x : map(v, [&](int q) { return q + k; })) yield x;
    yield_from map(v, [=](int q) { return q - k; });
  }
};

int main() {
  drive([] { return plain({1, 2}, 3); });
  drive([] { return generic(std::vector<int>{1, 2}, 3); });
  drive([] { return generic(std::vector<double>{1, 2}, 3.5); });
  Member m;
  drive([&] { return m.all(); });
}
