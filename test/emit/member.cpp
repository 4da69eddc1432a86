// A member of a class template: `this` is a member of the frame.
// RUN: bash %S/Inputs/golden %s %rill %rill_runtime %t.dir
#include <cstdio>
#include <vector>

#include <rill/keywords.h>

template <class T>
class Stack {
 public:
  void push(T value) { values_.push_back(value); }
  gen<const T&> top_down() const {
    for (auto it = values_.rbegin(); it != values_.rend(); ++it) yield *it;
  }

 private:
  std::vector<T> values_;
};

int main() {
  Stack<int> stack;
  stack.push(1);
  stack.push(2);
  for (int x : stack.top_down()) std::printf("%d\n", x);
}
