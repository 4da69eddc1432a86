// template_explicit - explicit instantiation and specialisation of generator templates
#include "trace.h"

#include <rill/keywords.h>

template <class T>
gen<T> numbers(T from) {
  yield from;
  yield from + 1;
}

template <>
gen<char> numbers<char>(char from) {
  yield from;
  yield 'z';
}

template gen<int> numbers<int>(int);
template gen<double> numbers(double);

template <class T>
struct Holder {
  gen<T> values(T value) const {
    yield value;
  }
};

template <>
gen<bool> Holder<bool>::values(bool value) const {
  yield value;
  yield !value;
}

template struct Holder<int>;

int main() {
  drive([] { return numbers(1); });
  drive_in_place([](Round& r) {
    for (auto&& x : numbers(1)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = numbers(1);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return numbers('a'); });
  drive_in_place([](Round& r) {
    for (auto&& x : numbers('a')) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return numbers(0.5); });
  drive_in_place([](Round& r) {
    for (auto&& x : numbers(0.5)) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return Holder<int>().values(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : Holder<int>().values(3)) {
      if (!r.take(x)) break;
    }
  });
}
