// std_generator_recursion - a walk over a tree: elements_of of the generator itself
#include "trace.h"

#include <generator>
#include <memory>
#include <string>

template <class T>
struct Node {
  T value;
  std::unique_ptr<Node> left, right;

  std::generator<const T&> in_order() const {
    if (left) co_yield std::ranges::elements_of(left->in_order());
    co_yield value;
    if (right) co_yield std::ranges::elements_of(right->in_order());
  }
};

std::unique_ptr<Node<Tracer>> tree(int depth, std::string name) {
  if (depth == 0) return nullptr;
  return std::unique_ptr<Node<Tracer>>(
      new Node<Tracer>{Tracer(name), tree(depth - 1, name + "l"), tree(depth - 1, name + "r")});
}

std::generator<int> hanoi(int n, int from, int to, int by) {
  if (n == 0) co_return;
  Tracer level(std::to_string(n));
  co_yield std::ranges::elements_of(hanoi(n - 1, from, by, to));
  point("move");
  co_yield 10 * from + to;
  co_yield std::ranges::elements_of(hanoi(n - 1, by, to, from));
}

std::generator<int> down(int n) {
  if (n > 0) {
    co_yield n;
    co_yield std::ranges::elements_of(down(n - 1));
  }
}

int main() {
  const auto root = tree(3, "n");
  drive([&] { return root->in_order(); });
  drive([] { return hanoi(3, 1, 2, 3); });
  long sum = 0;
  for (int x : down(500)) sum += x;
  note("%ld", sum);
}
