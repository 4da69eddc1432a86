// use_constructors - generators consumed in constructors, destructors, initialiser lists and default members
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

gen<int> numbers(int n) {
  Tracer t("numbers");
  for (int i = 0; i < n; ++i) yield i;
}

class User {
 public:
  User() : first_(rill::collect<std::vector>(numbers(2))) {
    for (int x : numbers(2)) sum_ += x;
  }
  ~User() {
    for (int x : numbers(2)) note("in the destructor %d", x);
  }
  int sum() const { return sum_; }

 private:
  std::vector<int> first_;
  std::vector<int> second_ = rill::collect<std::vector>(numbers(1));
  int sum_ = 0;
};

int main() {
  const User user;
  note("%d", user.sum());
}
