// natvis - what natvis.py looks at: generators in each state, and objects in each form of storage
#include <string>

#include <rill/keywords.h>

struct Node {
  int value;
  Node* left;
};

gen<int> count(int limit) {
  for (int i = 0; i < limit; ++i) {
    yield i;
  }
}

gen<int> walk(const Node* node) {
  if (node == nullptr) co_return;
  yield_from walk(node->left);
  yield node->value;
}

template <class T>
gen<int> stored(T first) {
  T object = first;
  auto& [alias] = first;
  yield 1;
  yield static_cast<int>(object.n + alias);
}

struct One {
  int n;
};

void look() {}

int main() {
  auto fresh = count(2);
  auto suspended = count(2);
  auto ended = count(0);
  auto tree = walk(nullptr);
  Node leaf{1, nullptr}, root{2, &leaf};
  auto chain = walk(&root);
  gen<int> boxed = count(2), of_tree = walk(&root), empty = std::move(boxed);
  rill::in_place demanded = count(2);
  auto holds = stored(One{7});
#if !defined(RILL_PARSING)  // what rill reads has no such types
  rill::slot<std::string> object;
  object.construct([] { return std::string("text"); });
  rill::slot<Node&> reference;
  reference.construct([&]() -> Node& { return leaf; });
  rill::temporary<std::string> temporary, none;
  static_cast<void>(temporary.hold([] { return std::string("held"); }));
  rill::temporary<Node> trivial;
  trivial.hold([&] { return leaf; });
  rill::temporary<int> scalar;
  scalar.hold([] { return 5; });
  temporary.reset();
  static_cast<void>(temporary.hold([] { return std::string("again"); }));
#endif
  int sum = 0;
  if (auto x = suspended.next()) sum += *x;
  if (auto x = ended.next()) sum += *x;
  if (auto x = tree.next()) sum += *x;
  if (auto x = chain.next()) sum += *x;
  if (auto x = empty.next()) sum += *x;
  if (auto x = of_tree.next()) sum += *x;
  if (auto x = holds.next()) sum += *x;
  if (auto x = demanded.next()) sum += *x;
  look();
  return sum;
}

/* natvis
fresh: not started
suspended: suspended at line_13
ended: exhausted or running
tree: exhausted or running
chain: suspended at line_19
boxed: empty
empty: suspended
of_tree: suspended
holds: suspended at line_27
object: "text"
reference: {value = 1, left = 0x0}
temporary: "again"
none: not alive
trivial: {value = 1, left = 0x0}
scalar: 5
*/
