#include <rill/keywords.h>

struct Tree {
  const Tree* left;
  const Tree* right;
  int value;
};

gen<int> postorder(const Tree* tree) {
  if (!tree) co_return;
  yield_from postorder(tree->left);
  yield_from postorder(tree->right);
  yield tree->value;
}

gen<int> count(int n) {
  yield n;
  yield_from count(n + 1);
}
