// recursion_parameters - a recursion whose parameters are of every kind: arrays, functions, references, unnamed,
// unused, changed, defaults
#include "trace.h"

#include <memory>
#include <utility>

#include <rill/keywords.h>

struct Node {
  int value = 0;
  Node* left = nullptr;
  Node* right = nullptr;

  gen<const int&> walk() const& {
    if (left) yield_from left->walk();
    yield value;
    if (right) yield_from right->walk();
  }
  gen<int&> change(int by, [[maybe_unused]] int unused) {
    value += by;
    if (left) yield_from left->change(by + 1, 0);
    yield value;
    if (right) yield_from right->change(by, 2);
  }
  gen<int> without_members(int depth, int end = 3) {
    if (depth > end) co_return;
    yield depth;
    yield_from without_members(depth + 1);
    yield - depth;
  }
  static gen<int> down(const Node* node) {
    if (!node) co_return;
    yield node->value;
    yield_from down(node->left);
  }
};

gen<int> array(int numbers[], int size) {
  if (size == 0) co_return;
  yield numbers[0];
  yield_from array(numbers + 1, size - 1);
  ++numbers[0];
}

gen<int> arrays(int (*pair)[2], int (&three)[3], int n) {
  if (n == 0) co_return;
  yield(*pair)[n & 1];
  yield_from arrays(pair, three, n - 1);
  yield three[n % 3];
}

gen<std::string&> moved(std::string&& text, int n) {
  text += 'x';
  yield text;
  if (n > 0) yield_from moved(std::move(text), n - 1);
  text += 'y';
  yield text;
}

gen<int> applied(int (*f)(int), int n, int) {
  if (n <= 0) co_return;
  yield f(n);
  yield_from applied(f, n - 1, n);
}
gen<int> declared_as_function(int f(int), const int n) {
  if (n <= 0) co_return;
  yield f(n);
  yield_from declared_as_function(f, n - 1);
}

struct Pair {
  int a, b;
};

gen<const Pair&> changed(Pair pair) {
  if (pair.a > 4) co_return;
  yield pair;
  pair.b *= 2;
  Pair next = pair;
  ++next.a;
  yield_from changed(next);
  yield pair;
}

static int left = 5;
gen<int> unnamed(int, Pair) {
  if (left == 0) co_return;
  yield left--;
  yield_from unnamed(1, {2, 3});
  yield - left;
}

gen<int> shared(std::shared_ptr<int> number, int n) {
  if (n == 0) co_return;
  yield* number + n;
  yield_from shared(number, n - 1);
}

gen<int> stepping(int n, int step = 2, const char* name = "step") {
  if (n < 0) co_return;
  point(name);
  yield n;
  yield_from stepping(n - step);
  yield step;
}

static int twice(int x) { return 2 * x; }

static Node* tree() {
  static Node nodes[4];
  for (int i = 0; i < 4; ++i) nodes[i] = {i + 1, nullptr, nullptr};
  nodes[0].left = &nodes[1];
  nodes[0].right = &nodes[2];
  nodes[1].right = &nodes[3];
  return nodes;
}

int main() {
  static int numbers[] = {1, 2, 3}, pair[] = {7, 8};
  drive([] { return tree()->walk(); });
  drive([] { return tree()->change(10, 0); });
  drive([] { return tree()->without_members(0); });
  drive([] { return Node::down(tree()); });
  drive([] { return array(numbers, 3); });
  drive([] { return arrays(&pair, numbers, 4); });
  drive([] { return applied(twice, 3, 1); });
  drive([] { return declared_as_function(twice, 3); });
  drive([] { return stepping(6); });

  drive_in_place([](Round& r) {
    tree()->walk().for_each([&](const int& x) { return r.take(x) ? rill::flow::go : rill::flow::stop; });
  });
  drive_in_place([](Round& r) {
    stepping(6, 3, "three").for_each([&](int x) { return r.take(x) ? rill::flow::go : rill::flow::stop; });
  });
  for (int& x : tree()->change(10, 0)) note("%d", x++);
  for (int x : tree()->without_members(0)) note("%d", x);
  for (int x : Node::down(tree())) note("%d", x);
  for (int x : array(numbers, 3)) note("%d", x);
  for (int x : arrays(&pair, numbers, 4)) note("%d", x);
  std::string text;
  for (std::string& x : moved(std::move(text), 3)) note("%s", x.c_str());
  for (int x : applied(twice, 3, 1)) note("%d", x);
  for (int x : declared_as_function(twice, 3)) note("%d", x);
  for (const Pair& x : changed({1, 1})) note("%d %d", x.a, x.b);
  for (int x : unnamed(0, {})) note("%d", x);
  for (int x : shared(std::make_shared<int>(5), 3)) note("%d", x);
  for (int x : stepping(6)) note("%d", x);
}
