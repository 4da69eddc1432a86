// recursion_tree - an in-order walk of a binary tree by delegation
#include "trace.h"

#include <rill/keywords.h>

struct Node {
  int value;
  std::unique_ptr<Node> left, right;
};

std::unique_ptr<Node> build(int low, int high) {
  if (low >= high) return nullptr;
  const int middle = (low + high) / 2;
  auto node = std::make_unique<Node>();
  node->value = middle;
  node->left = build(low, middle);
  node->right = build(middle + 1, high);
  return node;
}

gen<int> walk(const Node* node) {
  if (!node) co_return;
  yield_from walk(node->left.get());
  yield node->value;
  yield_from walk(node->right.get());
}

gen<int> walk_by_loop(const Node* node) {
  if (!node) co_return;
  for (int x : walk_by_loop(node->left.get())) yield x;
  yield node->value;
  for (int x : walk_by_loop(node->right.get())) yield x;
}

int main() {
  const auto tree = build(0, 7);
  drive([&] { return walk(tree.get()); });
  drive_in_place([&](Round& r) {
    for (auto&& x : walk(tree.get())) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = walk(tree.get());
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([&] { return walk_by_loop(tree.get()); });
  drive_in_place([&](Round& r) {
    for (auto&& x : walk_by_loop(tree.get())) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = walk_by_loop(tree.get());
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
