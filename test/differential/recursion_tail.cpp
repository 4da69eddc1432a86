// recursion_tail - tail calls of a generator by itself, where nobody can tell when the caller ends
#include "trace.h"

#include <string_view>

#include <rill/keywords.h>

struct Node {
  int value;
  const Node* left = nullptr;
  const Node* right = nullptr;

  gen<int> all(int depth) const {
    if (left != nullptr) yield_from left->all(depth + 1);
    yield 10 * value + depth;
    if (right != nullptr) yield_from right->all(depth + 1);
  }
  gen<const int&> spine() const {
    yield value;
    if (right == nullptr) co_return;
    const Node* next = right;
    yield_from next->spine();
  }
};

gen<int> walk(const Node* tree) {
  if (tree == nullptr) co_return;
  yield_from walk(tree->left);
  yield tree->value;
  yield_from walk(tree->right);
}

// No other suspension than those of the recursion.
gen<int> last(const Node* tree) {
  if (tree->right == nullptr) {
    yield tree->value;
    co_return;
  }
  yield_from last(tree->right);
}

gen<int> euclid(int a, int b) {
  yield a;
  if (b == 0) co_return;
  yield_from euclid(b, a % b);
}

gen<std::string_view> words(std::string_view text, char separator) {
  if (text.empty()) co_return;
  const auto end = text.find(separator);
  yield text.substr(0, end);
  if (end != text.npos) yield_from words(text.substr(end + 1), separator);
}

// Objects of the scopes that are left, in loops and branches; several tails.
gen<int> collatz(long n, const int limit, std::string& log) {
  {
    Tracer scope("scope");
    yield static_cast<int>(n);
  }
  log += n % 2 == 0 ? 'e' : 'o';
  for (int i = 0; i < limit; ++i) {
    if (i == 2 && n > 40) {
      yield - i;
      yield_from collatz(n / 3, limit, log);
      co_return;
    }
  }
  if (n == 1) {
    co_return;
  } else if (n % 2 == 0) {
    yield_from collatz(n / 2, limit, log);
  } else {
    long tripled = 3 * n;
    yield_from collatz(tripled + 1, limit, log);
    co_return;
  }
}

gen<int> throws(int n) {
  if (n == 3) throw std::runtime_error("three");
  yield n;
  yield_from throws(n + 1);
}

int evaluated(int n) {
  note("evaluated %d", n);
  if (n == 4) throw std::runtime_error("argument");
  return n;
}

struct Step {
  Step(int from) : number(from) { note("step %d", from); }
  int number;
};

gen<int> arguments(Step step, unsigned char width) {
  yield step.number + width;
  if (step.number < 6) yield_from arguments(evaluated(step.number + 1), 100);
}

template <class T>
struct List {
  struct Link {
    T value;
    Link* next;
  };
  Link* first;
  gen<T&> from(Link* link) {
    if (!link) co_return;
    yield link->value;
    yield_from from(link->next);
  }
  gen<T&> all() { yield_from from(first); }
};

#define NEXT tree->right
#define BOTH tree->right, depth + 1

gen<int> in_macros(const Node* tree, int depth) {
  if (tree == nullptr) co_return;
  yield tree->value + depth;
  if (depth % 2 == 0) {
    yield_from in_macros(NEXT, depth + 3);
  } else {
    yield_from in_macros(BOTH);
  }
}

namespace {

int sum(const Node* tree) {
  int result = 0;
  for (int x : walk(tree)) result += x;
  walk(tree).for_each([&](int x) { result += x; });
  return result;
}

}  // namespace

int main() {
  const Node leaves[] = {{1}, {3}, {5}, {7}};
  const Node inner[] = {{2, &leaves[0], &leaves[1]}, {6, &leaves[2], &leaves[3]}};
  const Node root{4, &inner[0], &inner[1]};
  drive([&] { return walk(&root); });
  drive([&] { return root.all(0); });
  drive([&] { return root.spine(); });
  drive([&] { return last(&root); });
  note("sum %d", sum(&root));
  drive([] { return euclid(21, 13); });
  drive([] { return words("one,two,,three", ','); });
  std::string log;
  drive([&] { return collatz(6, 2, log); });
  drive([&] { return collatz(45, 3, log); });
  note("log %zu", log.size());
  drive([] { return throws(0); });
  drive([&] { return in_macros(&root, 2); });
  drive([] { return arguments(1, 200); });
  List<int>::Link links[] = {{1, &links[1]}, {2, &links[2]}, {3, nullptr}};
  List<int> list{links};
  drive([&] { return list.all(); });
  for (int& x : list.from(&links[0])) x *= 2;
  drive([&] { return list.from(links); });
}
