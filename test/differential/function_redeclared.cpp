// function_redeclared - several declarations: default arguments added, parameter names changed, const parameters
#include "trace.h"

#include <rill/keywords.h>

gen<int> numbers(int, int);
gen<int> numbers(int count, int step = 3);
gen<int> numbers(const int n, const int by);

namespace space {
gen<int> inside(int n);
class Class;
gen<int> of(const Class&);
class Class {
 public:
  Class() = default;

 private:
  friend gen<int> of(const Class&);
  int secret_ = 8;
};
}   // namespace space

int use() {
  int sum = 0;
  for (int x : numbers(3)) sum += x;
  return sum;
}

gen<int> numbers(const int n, const int by) {
  for (int i = 0; i < n; ++i) yield i * by;
}

gen<int> space::inside(int n) {
  for (int x : ::numbers(n, 1)) yield x;
}

gen<int> space::of(const Class& object) {
  yield object.secret_;
}

int main() {
  note("%d", use());
  drive([] { return numbers(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : numbers(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = numbers(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return space::inside(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : space::inside(2)) {
      if (!r.take(x)) break;
    }
  });
  const space::Class object;
  drive([&] { return of(object); });
  drive_in_place([&](Round& r) {
    for (auto&& x : of(object)) {
      if (!r.take(x)) break;
    }
  });
}
