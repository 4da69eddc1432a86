// recursion_template - recursive generator templates with delegation: a tree of any value
#include "trace.h"

#include <rill/keywords.h>

template <class T>
struct Tree {
  T value;
  std::unique_ptr<Tree> left, right;

  gen<const T&> in_order() const {
    if (left) yield_from left->in_order();
    yield value;
    if (right) yield_from right->in_order();
  }
  gen<T&> pre_order() {
    yield value;
    for (Tree* child : {left.get(), right.get()}) {
      if (child) yield_from child->pre_order();
    }
  }
};

template <class T>
std::unique_ptr<Tree<T>> leaf(T value) {
  return std::unique_ptr<Tree<T>>(new Tree<T>{std::move(value), nullptr, nullptr});
}

int main() {
  Tree<std::string> tree{"m", leaf<std::string>("f"), leaf<std::string>("t")};
  tree.left->left = leaf<std::string>("a");
  drive([&] { return tree.in_order(); });
  drive_in_place([&](Round& r) {
    for (auto&& x : tree.in_order()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = tree.in_order();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  for (std::string& value : tree.pre_order()) value += "!";
  drive([&] { return tree.in_order(); });
  drive_in_place([&](Round& r) {
    for (auto&& x : tree.in_order()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = tree.in_order();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
