// tree - a recursive walk through a tree in order, beside an explicit stack: a balanced tree, and one that is a list
#include "workload.h"

#include <rill/keywords.h>

struct node {
  int value = 0;
  node* left = nullptr;
  node* right = nullptr;
};

gen<int> walk(const node* tree) {
  if (tree == nullptr) co_return;
  yield_from walk(tree->left);
  yield tree->value;
  yield_from walk(tree->right);
}

unsigned long consume_walk(const node* tree) {
  unsigned long sum = 0;
  for (int x : walk(tree)) sum = bench::mix(sum, static_cast<unsigned long>(x));
  return sum;
}

#ifndef RILL_OBJECT_ONLY
static constexpr std::size_t count = 1000000;

// A tree of the nodes [begin, end).
static node* balanced(std::vector<node>& nodes, std::size_t begin, std::size_t end) {
  if (begin == end) return nullptr;
  const std::size_t middle = begin + (end - begin) / 2;
  nodes[middle] = {static_cast<int>(middle), balanced(nodes, begin, middle), balanced(nodes, middle + 1, end)};
  return &nodes[middle];
}

static const node* balanced() {
  static std::vector<node> nodes(count);
  static const node* const root = balanced(nodes, 0, count);
  return root;
}

static const node* degenerate() {
  static std::vector<node> nodes(count);
  static const node* const root = [] {
    for (std::size_t i = 0; i < count; ++i)
      nodes[i] = {static_cast<int>(i), i + 1 < count ? &nodes[i + 1] : nullptr, nullptr};
    return nodes.data();
  }();
  return root;
}

template <const node* (*Tree)()>
static unsigned long loop() {
  unsigned long sum = 0;
  std::vector<const node*> stack;
  for (const node* at = Tree(); at != nullptr || !stack.empty();) {
    for (; at != nullptr; at = at->left) stack.push_back(at);
    at = stack.back();
    stack.pop_back();
    sum = bench::mix(sum, static_cast<unsigned long>(at->value));
    at = at->right;
  }
  return sum;
}

class walk_by_hand {
 public:
  explicit walk_by_hand(const node* tree) { descend(tree); }
  bool more() const { return !stack_.empty(); }
  int operator*() const { return stack_.back()->value; }
  void operator++() {
    const node* const at = stack_.back();
    stack_.pop_back();
    descend(at->right);
  }

 private:
  void descend(const node* at) {
    for (; at != nullptr; at = at->left) stack_.push_back(at);
  }

  std::vector<const node*> stack_;
};

template <const node* (*Tree)()>
static unsigned long iterator() {
  unsigned long sum = 0;
  for (walk_by_hand i(Tree()); i.more(); ++i) sum = bench::mix(sum, static_cast<unsigned long>(*i));
  return sum;
}

template <const node* (*Tree)()>
static unsigned long range_for() {
  return consume_walk(Tree());
}

template <const node* (*Tree)()>
static unsigned long pull() {
  unsigned long sum = 0;
  auto g = walk(Tree());
  for (int x : g) sum = bench::mix(sum, static_cast<unsigned long>(x));
  return sum;
}

static unsigned long for_each_balanced() {
  unsigned long sum = 0;
  walk(balanced()).for_each([&](int x) { sum = bench::mix(sum, static_cast<unsigned long>(x)); });
  return sum;
}

static unsigned long for_each_degenerate() {
  unsigned long sum = 0;
  walk(degenerate()).for_each([&](int x) { sum = bench::mix(sum, static_cast<unsigned long>(x)); });
  return sum;
}

static void keep() {
  gen<int> g = walk(balanced());
  bench::keep(g);
}

static const bench::workload registered_balanced(
    "walk of a balanced tree", count,
    {{"loop", loop<balanced>}, {"iterator", iterator<balanced>}, {"pull", pull<balanced>}, {"range_for", range_for<balanced>}, {"for_each", for_each_balanced}},
    keep, sizeof(walk_by_hand));
static const bench::workload registered_degenerate("walk of a tree that is a list", count,
                                                   {{"loop", loop<degenerate>},
                                                    {"iterator", iterator<degenerate>},
                                                    {"pull", pull<degenerate>},
                                                    {"range_for", range_for<degenerate>},
                                                    {"for_each", for_each_degenerate}},
                                                   nullptr, 0);
#endif
