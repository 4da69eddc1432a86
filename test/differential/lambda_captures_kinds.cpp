// lambda_captures_kinds - captures of arrays, references, const objects, pointers, the loop variable, parameter packs
#include "trace.h"

#include <functional>

#include <rill/keywords.h>

template <class... Values>
gen<int> packs(Values... values) {
  auto sum = [=] { return (values + ... + 0); };
  auto by_reference = [&] { return (values * ... * 1); };
  auto listed = [values...] { return (values - ...); };
  yield sum();
  ((values += 1), ...);
  yield sum();
  yield by_reference();
  yield listed();
}

gen<int> kinds(const int& parameter) {
  int array[] = {1, 2, 3};
  int x = 5;
  int& r = x;
  const int c = parameter + 7;
  auto copies_array = [array] { return array[1]; };
  auto copies_referee = [r] { return r; };
  auto refers = [&r] { return r; };
  auto constant = [c] { return c; };
  auto wrapped = [w = std::ref(x)] { return w.get(); };
  auto pointer = [p = &x] { return *p; };
  auto outside = [&parameter] { return parameter; };
  array[1] = 20;
  x = 50;
  yield copies_array();
  yield copies_referee();
  yield refers();
  yield constant() + wrapped() + pointer();
  yield outside();
  for (int i = 0; i < 2; ++i) {
    auto keeps = [&, i] { return 10 * i + x; };
    yield keeps();
    x += 1;
    yield keeps();
  }
}

int main() {
  drive([] { return packs(1, 2, 3); });
  drive_in_place([](Round& r) {
    for (auto&& x : packs(1, 2, 3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = packs(1, 2, 3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  const int argument = 9;
  drive([&] { return kinds(argument); });
  drive_in_place([&](Round& r) {
    for (auto&& x : kinds(argument)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = kinds(argument);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
