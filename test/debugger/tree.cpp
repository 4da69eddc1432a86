// tree - recursion: the chain of bodies in a gen and in place, members, lambdas, and what another generator delegates to
#include <rill/keywords.h>

struct Node {
  int value;
  Node* left;
  Node* right;
};

gen<int> walk(const Node* node) {
  if (node == nullptr) co_return;
  yield_from walk(node->left);
  yield node->value;
  yield_from walk(node->right);
}

namespace geo {
class Range {
 public:
  explicit Range(int end) : end_(end) {}
  gen<int> numbers(int from) const {
    for (int i = from; i < end_; ++i)
      yield i;
  }

 private:
  int end_;
};
}  // namespace geo

volatile int seen;
void use(int x) { seen = x; }

int main() {
  Node left{1, nullptr, nullptr}, root{2, &left, nullptr};
  gen<int> boxed = walk(&root);
  auto in_place = walk(&root);
  geo::Range range(5);
  gen<int> numbers = range.numbers(3);
  auto lambda = [](int n) -> gen<int> { yield n; };
  gen<int> of_lambda = lambda(9);
  use(*boxed.next());
  use(*in_place.next());
  use(*numbers.next());
  use(*of_lambda.next());
  use(*boxed.next());
  use(0);
}

/* gdb
break tree.cpp:42
run
print boxed
> = walk not started
delete
break tree.cpp:13
continue
print node->value
> = 1
bt
> #0 walk (node=0x...) at
> main () at
! rill
print rill_active
> walk suspended at tree.cpp:12 {node = 0x...} -> walk running at tree.cpp:13 {node = 0x...}
continue
delete
tbreak tree.cpp:23
continue
bt 1
> #0 geo::Range::numbers (this=0x..., from=3) at
print end_ + i
> = 8
print rill_self->end_ + from
> = 8
tbreak tree.cpp:46
continue
print boxed
> = walk suspended at tree.cpp:12 {node = 0x...} -> walk suspended at tree.cpp:13 {node = 0x...}
print in_place
> = walk suspended at tree.cpp:12 {node = 0x...} -> walk suspended at tree.cpp:13 {node = 0x...}
print numbers
> = ...numbers suspended at tree.cpp:23 {this = 0x..., from = 3, i = 3}
print of_lambda
> = lambda of line 40 suspended at tree.cpp:40 {n = 9}
tbreak tree.cpp:47
continue
print boxed
> = walk suspended at tree.cpp:13 {node = 0x...}
print *in_place.next()
print *in_place.next()
print in_place
> = walk exhausted
*/
