// loops - range-fors, which optimised programs run in the push form: breakpoints in the body and in the loop, the members of a class
#include <string>

#include <rill/keywords.h>

struct Node {
  int value;
  Node* left;
  Node* right;
};

volatile int seen;
void use(int x) { seen = x; }

gen<int> sums(int limit) {
  int total = 0;
  for (int i = 1; i <= limit; ++i) {
    const std::string text = std::to_string(i);
    total += i * i;
    yield total;
    use(static_cast<int>(text.size()));
  }
}

gen<int> walk(const Node* node) {
  if (node == nullptr) co_return;
  yield_from walk(node->left);
  yield node->value;
  yield_from walk(node->right);
}

class Base {
 protected:
  int step_ = 1;
};

class Range : Base {
 public:
  explicit Range(int end) : end_(end) {}
  gen<int> numbers(int from) const {
    for (int i = from; i < end_; i += step_)
      yield i;
  }

 private:
  int end_;
};

int main() {
  int sum = 0;
  for (int x : sums(3)) {
    sum += x;
    use(sum);
  }
  Node left{1, nullptr, nullptr}, root{2, &left, nullptr};
  for (int x : walk(&root)) {
    use(x);
  }
  const Range range(3);
  for (int x : range.numbers(1)) use(x);
}

/* gdb
break loops.cpp:19
run
> loops.cpp:19
bt
> #0 sums (limit=3) at
> main () at
! rill
print total
> = 0
print text
> = "1"
print i
> = 1
print limit
> = 3
delete
break loops.cpp:53
continue
> loops.cpp:53
print sum
> = 1
print x
> = 1
bt
> #0 main () at
delete
break loops.cpp:27
continue
print node->value
> = 2
continue
bt
> #0 walk (node=
! walk...walk
> main () at
delete
break loops.cpp:28
continue
print node->value
> = 1
bt
> #0 walk (node=0x...) at
> main () at
delete
break loops.cpp:42
continue
print end_ + i
> = 4
print this->end_
> = 3
print step_
> = 1
*/
