// member_types_by_members - locals whose types are spelled by members of the object
#include "trace.h"

#include <rill/keywords.h>

#include <vector>

class Numbers {
  std::vector<int> values_{1, 2};
  long first() const { return values_.front(); }

 public:
  gen<long> constant() const {
    std::vector<decltype(first())> copies{first(), 5};
    for (long x : copies) yield x;
  }
  gen<int> changed() {
    std::vector<decltype(values_.size() + 1)> sizes{values_.size()};
    values_.push_back(3);
    yield static_cast<int>(sizes[0]);
    yield values_.back();
  }
};

int main() {
  drive([] {
    static const Numbers numbers;
    return numbers.constant();
  });
  Numbers numbers;
  show("changed", numbers.changed());
}
