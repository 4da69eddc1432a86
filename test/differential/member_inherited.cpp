// member_inherited - a generator uses inherited members, protected ones and such of a base template
#include "trace.h"

#include <rill/keywords.h>

template <class T>
class Base {
 protected:
  explicit Base(T value) : value_(value) {}
  T twice() const { return value_ + value_; }
  T value_;
};

class Numbers : private Base<int>, public Base<std::string> {
 public:
  Numbers() : Base<int>(4), Base<std::string>("s") {}
  gen<int> numbers() {
    yield Base<int>::value_;
    yield Base<int>::twice();
    Base<int>::value_ += 1;
    yield this->Base<int>::value_;
  }
  gen<std::string> strings() const {
    using B = Base<std::string>;
    yield B::twice();
    yield B::value_;
  }
};

int main() {
  Numbers numbers;
  drive([&] { return numbers.numbers(); });
  drive_in_place([&](Round& r) {
    for (auto&& x : numbers.numbers()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = numbers.numbers();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([&] { return numbers.strings(); });
  drive_in_place([&](Round& r) {
    for (auto&& x : numbers.strings()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = numbers.strings();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
