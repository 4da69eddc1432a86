// template_function - function templates with type and value parameters
#include "trace.h"

#include <list>
#include <vector>

#include <rill/keywords.h>

template <class T>
gen<T> repeat(T value, int n) {
  for (int i = 0; i < n; ++i) yield value;
}

template <int N, class T = int>
gen<T> upto() {
  for (T i = 0; i < N; ++i) yield i;
}

template <class Range>
gen<int> sums(const Range& range) {
  int sum = 0;
  for (const auto& x : range) {
    sum += x;
    yield sum;
  }
}

int main() {
  drive([] { return repeat(7, 2); });
  drive_in_place([](Round& r) {
    for (auto&& x : repeat(7, 2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = repeat(7, 2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return repeat(std::string("s"), 2); });
  drive_in_place([](Round& r) {
    for (auto&& x : repeat(std::string("s"), 2)) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return repeat(make("t"), 2); });
  drive_in_place([](Round& r) {
    for (auto&& x : repeat(make("t"), 2)) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return repeat<double>(1, 2); });
  drive_in_place([](Round& r) {
    for (auto&& x : repeat<double>(1, 2)) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return upto<3>(); });
  drive_in_place([](Round& r) {
    for (auto&& x : upto<3>()) {
      if (!r.take(x)) break;
    }
  });
  const std::list<int> list{1, 2, 3};
  drive([&] { return sums(list); });
  drive_in_place([&](Round& r) {
    for (auto&& x : sums(list)) {
      if (!r.take(x)) break;
    }
  });
  const int array[] = {4, 5};
  drive([&] { return sums(array); });
  drive_in_place([&](Round& r) {
    for (auto&& x : sums(array)) {
      if (!r.take(x)) break;
    }
  });
}
