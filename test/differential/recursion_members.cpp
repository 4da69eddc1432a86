// recursion_members - recursive members: const, static, overloaded, calling each other, through other objects, in namespaces
#include "trace.h"

#include <rill/keywords.h>

#include <vector>

namespace shapes {

gen<int> second(int n, const char* name);
namespace inner {
gen<int> elsewhere(int n);
}

class Tree {
 public:
  explicit Tree(int value) : value_(value) {}
  Tree& add(Tree child) {
    children_.push_back(std::move(child));
    return *this;
  }

  gen<int> all() const {
    Tracer t("all");
    yield value_;
    for (const Tree& child : children_) yield_from child.all();
  }
  gen<int&> mutable_all() {
    for (Tree& child : children_) yield_from child.mutable_all();
    yield value_;
  }
  gen<int> even(int n) {
    if (n % 2 == 0) yield value_;
    for (Tree& child : children_) yield_from child.odd(n + 1);
  }
  gen<int> odd(int n) {
    if (n % 2 != 0) yield -value_;
    for (Tree& child : children_) yield_from child.even(n + 1);
  }
  static gen<int> counts(int n) {
    yield n;
    if (n > 0) yield_from counts(n - 1);
    if (n == 2) yield_from Tree::counts(0);
  }
  gen<int> all(int n) const {
    yield n * value_;
    if (n > 0) yield_from all(n - 1);
    if (n == 1) yield_from all();
  }

 private:
  int value_;
  std::vector<Tree> children_;
};

gen<int> first(int n) {
  yield n;
  if (n > 0) yield_from second(n - 1, "first");
  if (n == 2) yield_from inner::elsewhere(2);
}
gen<int> second(int n, const char* name) {
  Tracer t(name);
  yield -n;
  if (n > 0) yield_from first(n - 1);
}
namespace inner {
gen<int> elsewhere(int n) {
  yield 10 * n;
  if (n > 0) yield_from shapes::inner::elsewhere(n - 1);
}
}  // namespace inner

}  // namespace shapes

int main() {
  shapes::Tree tree(1);
  tree.add(shapes::Tree(2).add(shapes::Tree(3))).add(shapes::Tree(4));
  for (int& x : tree.mutable_all()) x *= 10;
  drive([&] { return tree.all(); });
  drive([&] { return tree.all(2); });
  drive([&] { return tree.even(0); });
  drive([] { return shapes::Tree::counts(3); });
  drive([] { return shapes::first(4); });
  drive_in_place([&](Round& r) {
    for (auto&& x : tree.all()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    for (auto&& x : shapes::first(4)) {
      if (!r.take(x)) break;
    }
  });
}
