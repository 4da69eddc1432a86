// template_base_named - members of dependent base classes, which an alias or a pack names
#include "trace.h"

#include <rill/keywords.h>

#include <vector>

struct Ones {
  int one = 1;
  gen<int> run() {
    Tracer t("ones");
    yield one;
    yield one + one;
  }
};
struct Twos {
  int two = 2;
  gen<int> run() { yield two; }
};

template <class... Bases>
struct All : Bases... {
  gen<int> run() {
    std::vector<gen<int>> streams;
    (streams.push_back(Bases::run()), ...);
    for (auto& stream : streams) yield_from stream;
  }
};

template <class Base>
struct Counted : Base {
  using Parent = Base;
  int served = 0;
  gen<int> run() {
    for (int x : Parent::run()) {
      ++served;
      yield x;
    }
    yield_from Parent::run();
    yield -served;
  }
};

template <class T>
struct Values {
  std::vector<T> values;
  gen<T> each() const {
    for (const T& x : values) yield x;
  }
  static gen<T> zero() { yield T(); }
};
template <class T>
struct Sorted : Values<T> {
  using Base = Values<T>;
  gen<T> backwards() const {
    yield_from Base::zero();
    std::vector<T> all;
    for (T x : Base::each()) all.push_back(x);
    for (auto i = all.rbegin(); i != all.rend(); ++i) yield *i;
    yield Base::values.front();
  }
};

int main() {
  drive([] {
    static All<Ones, Twos> all;
    return all.run();
  });
  Counted<Ones> counted;
  show("counted", counted.run());
  Sorted<int> sorted;
  sorted.values = {3, 4, 5};
  show("backwards", sorted.backwards());
}
