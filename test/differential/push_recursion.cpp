// push_recursion - recursions in the push form: free and member functions, defaults, choices, a depth that the machine's stack has no room for
#include "trace.h"

#include <memory>
#include <vector>

#include <rill/keywords.h>

struct Node {
  int value = 0;
  Node* left = nullptr;
  Node* right = nullptr;
};

gen<int> walk(const Node* node) {
  if (!node) co_return;
  yield_from walk(node->left);
  point("walk");
  yield node->value;
  yield_from walk(node->right);
}

// A string, of whose end nobody knows, lives across the recursion.
gen<const std::string&> paths(const Node* node, std::string prefix = "") {
  if (node) {
    const std::string path = prefix + std::to_string(node->value);
    yield path;
    yield_from paths(node->left, path + "l");
    if (node->right) yield_from paths(node->right, path + "r");
  } else if (prefix.empty()) {
    yield_from paths(nullptr, "none");
  }
}

// Its end can be noticed, so this one is always in the pull form.
gen<int> noticed(int depth) {
  const Tracer own("own");
  yield depth;
  if (depth > 0) yield_from noticed(depth - 1);
}

class Ring {
 public:
  explicit Ring(int size) : size_(size) {}
  gen<int> round(int from, int stop) const {
    if (from == stop) co_return;
    yield from * 10 + size_;
    yield_from this->round((from + 1) % size_, stop);
    yield_from late(from);
  }

 private:
  gen<int> late(int x) const {
    if (x > 3) yield_from late(x - 1);
    yield -x;
  }
  int size_;
};

gen<long> deep(const Node* node, long depth) {
  yield depth;
  if (node->left) yield_from deep(node->left, depth + 1);
  yield -depth;
}

int main() {
  Node leaves[] = {{1}, {3}, {5}}, inner[] = {{2, &leaves[0], &leaves[1]}, {6, &leaves[2], nullptr}}, root{4, &inner[0], &inner[1]};
  drive_in_place([&](Round& r) { walk(&root).for_each([&](int x) { return r.take(x) ? rill::flow::go : rill::flow::stop; }); });
  drive_in_place([&](Round& r) { r.take(rill::collect<std::vector>(walk(&root))); });
  drive_in_place([&](Round& r) { paths(&root).for_each([&](const std::string& x) { return r.take(x) ? rill::flow::go : rill::flow::stop; }); });
  drive_in_place([&](Round& r) { paths(nullptr).for_each([&](const std::string& x) { r.take(x); }); });
  drive_in_place([&](Round& r) { noticed(2).for_each([&](int x) { return r.take(x) ? rill::flow::go : rill::flow::stop; }); });
  drive_in_place([&](Round& r) {
    const Ring ring(5);
    ring.round(3, 2).for_each([&](int x) { return r.take(x) ? rill::flow::go : rill::flow::stop; });
  });

  std::vector<Node> chain(100000);
  for (std::size_t i = 0; i + 1 < chain.size(); ++i) chain[i].left = &chain[i + 1];
  unsigned long sum = 0, count = 0;
  deep(chain.data(), 0).for_each([&](long x) { sum = sum * 3 + static_cast<unsigned long>(x), ++count; });
  note("%lu %lu", sum, count);
}
