// delegation.cpp - the cost of an element by the depth of the delegation; see the script of this name.
//
//   recursion   elements that all come from the bottom of a recursion
//   wrapping    the same from below a chain of generators that are moved into each other
//   walk        every element comes from another depth: a tree that is a list, beside a stack written by hand
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <utility>
#include <vector>

#include <rill/keywords.h>

struct node {
  int value = 0;
  node* left = nullptr;
  node* right = nullptr;
};

gen<int> bottom(int depth, int elements) {
  if (depth > 0) {
    yield_from bottom(depth - 1, elements);
  } else {
    for (int i = 0; i < elements; ++i) yield i;
  }
}

gen<int> count(int elements) {
  for (int i = 0; i < elements; ++i) yield i;
}

gen<int> wrap(gen<int> inner) {
  yield_from std::move(inner);
}

gen<int> walk(const node* tree) {
  if (tree == nullptr) co_return;
  yield_from walk(tree->left);
  yield tree->value;
  yield_from walk(tree->right);
}

static long sum = 0;

template <class F>
static double nanoseconds(F run) {
  const auto begin = std::chrono::steady_clock::now();
  run();
  return std::chrono::duration<double, std::nano>(std::chrono::steady_clock::now() - begin).count();
}

// The elements behind the first one, so that what it takes to get to the bottom is not counted.
static double per_element(gen<int> g, int elements) {
  g.next();
  return nanoseconds([&] {
           while (auto x = g.next()) sum += *x;
         }) / elements;
}

static double recursion(int depth) { return per_element(bottom(depth, 2000000), 2000000); }

static double wrapping(int depth) {
  gen<int> chain = count(2000000);
  for (int i = 0; i < depth; ++i) chain = wrap(std::move(chain));
  return per_element(std::move(chain), 2000000);
}

static std::vector<node> list(int depth) {
  std::vector<node> nodes(static_cast<std::size_t>(depth));
  for (std::size_t i = 0; i + 1 < nodes.size(); ++i) nodes[i].left = &nodes[i + 1];
  return nodes;
}

static double walking(int depth) {
  const std::vector<node> nodes = list(depth);
  const int rounds = 2000000 / depth;
  return nanoseconds([&] {
           for (int i = 0; i < rounds; ++i)
             for (int x : walk(&nodes.front())) sum += x;
         }) / (static_cast<double>(rounds) * depth);
}

static double by_hand(int depth) {
  const std::vector<node> nodes = list(depth);
  const int rounds = 2000000 / depth;
  return nanoseconds([&] {
           for (int i = 0; i < rounds; ++i) {
             std::vector<const node*> stack;
             const node* at = &nodes.front();
             while (at != nullptr || !stack.empty()) {
               for (; at != nullptr; at = at->left) stack.push_back(at);
               at = stack.back();
               stack.pop_back();
               sum += at->value;
               at = at->right;
             }
           }
         }) / (static_cast<double>(rounds) * depth);
}

static double least(double (*measure)(int), int depth) {
  double best = measure(depth);
  for (int i = 0; i < 4; ++i) best = std::min(best, measure(depth));
  return best;
}

int main() {
  const std::pair<const char*, double (*)(int)> forms[] = {
      {"recursion", recursion}, {"wrapping", wrapping}, {"walk", walking}, {"by hand", by_hand}};
  std::printf("%-10s %8s %12s %10s\n", "", "depth", "ns/element", "ratio");
  for (const auto& [name, measure] : forms) {
    double first = 0;
    for (int depth = 10; depth <= 100000; depth *= 10) {
      const double cost = least(measure, depth);
      if (depth == 10) first = cost;
      std::printf("%-10s %8d %12.2f %10.2f\n", name, depth, cost, cost / first);
    }
  }
  return sum == 0 ? 1 : 0;
}
