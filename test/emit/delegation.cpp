// Delegation to a generator, to itself, and to a vector.
// RUN: bash %S/Inputs/golden %s %rill %rill_runtime %t.dir
#include <cstdio>
#include <vector>

#include <rill/keywords.h>

struct Tree {
  const Tree* left;
  int value;
  const Tree* right;
};

gen<int> walk(const Tree* tree) {
  if (!tree) co_return;
  yield_from walk(tree->left);
  yield tree->value;
  yield_from walk(tree->right);
}

gen<int> all(const Tree* tree, const std::vector<int>& more) {
  yield_from walk(tree);
  yield_from more;
}

int main() {
  Tree one{nullptr, 1, nullptr}, three{nullptr, 3, nullptr}, two{&one, 2, &three};
  const std::vector<int> more{4, 5};
  for (int x : all(&two, more)) std::printf("%d\n", x);
}
