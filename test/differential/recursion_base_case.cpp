// recursion_base_case - recursions that begin with tests: those of which nobody notices that there was no frame, and others
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

struct Node {
  int value = 0;
  Node* left = nullptr;
  Node* right = nullptr;
};

gen<int> ends(const Node* node) {
  if (node == nullptr) co_return;
  yield_from ends(node->left);
  yield node->value;
  yield_from ends(node->right);
}

gen<int> whole(const Node* node) {
  if (node) {
    yield_from whole(node->left);
    yield node->value;
    yield_from whole(node->right);
  }
}

gen<int> several(int low, int high, const int& stop) {
  if (low >= high) { co_return; }
  if (low == stop) [[unlikely]]
    co_return;
  if (int third = (high - low) / 3; third > 1) co_return;
  const int middle = low + (high - low) / 2;
  yield_from several(low, middle, stop);
  yield middle;
  yield_from several(middle + 1, high, stop);
}

// A parameter that counts its copies, and a test with an effect.
struct Copied {
  int copies = 0;
  Copied() = default;
  Copied(const Copied& other) : copies(other.copies + 1) { note("copy %d", copies); }
};

gen<int> noticed(Copied own, int depth) {
  if (depth == 0) co_return;
  yield depth;
  yield_from noticed(own, depth - 1);
}

gen<int> counted(int& tests) {
  if (++tests > 3) co_return;
  yield tests;
  yield_from counted(tests);
}

gen<int> thrown(const std::vector<int>& values, std::size_t at) {
  if (at == values.size()) co_return;
  if (may_throw("test", values[at]) < 0) co_return;
  yield values[at];
  yield_from thrown(values, at + 1);
}

#define NOTHING nullptr
gen<int> spelled(const Node* node) {
  if (node == NOTHING) co_return;
  yield node->value;
  yield_from spelled(node->left);
}

class Steps {
 public:
  gen<int> down(int from) {
    if (from < least_) co_return;
    yield from;
    ++least_;
    yield_from down(from - 1);
    yield -from;
  }

 private:
  int least_ = 2;
};

int main() {
  Node leaves[] = {{1}, {3}}, root{2, &leaves[0], &leaves[1]};
  const int stop = 5;
  const std::vector<int> values = {4, 5, -1, 6};
  drive([&] { return ends(&root); });
  drive([&] { return whole(&root); });
  drive([&] { return whole(nullptr); });
  drive([&] { return several(0, 6, stop); });
  drive([&] { return noticed(Copied(), 2); });
  int tests = 0;
  drive([&] { return tests = 0, counted(tests); });
  drive([&] { return thrown(values, 0); });
  drive([&] { return spelled(&root); });
  Steps steps;
  show("steps", steps.down(6));
}
