// lambda_star_this - lambdas in a generator that capture a copy of the object: constant, mutable, nested, in constant members and templates
#include "trace.h"

#include <rill/keywords.h>

class Base {
 protected:
  int base_ = 100;
};

class Counter : Base {
 public:
  explicit Counter(int n) : tracer_("counter"), n_(n) {}
  const char* kind() { return "changing"; }
  const char* kind() const { return "constant"; }

  gen<int> values(int by) {
    auto copied = [*this, by] { return n_ + by + base_; };
    n_ += by;
    yield copied();
    yield n_;
    auto counting = [*this]() mutable {
      n_ += 10;
      this->n_ += 1;
      note("%s", kind());
      return n_;
    };
    yield counting();
    yield counting();
    yield [=, *this] { return n_ + by + twice(); }();
    yield [&, * this](int x) { return x + n_ + by; }(1000);
    auto nested = [*this] {
      auto by_reference = [&] { return n_; };
      auto by_copy = [=] { return n_ + twice(); };
      auto pointer = [this] { return this->n_; };
      auto again = [*this]() mutable { return ++n_; };
      note("%s", kind());
      return by_reference() + by_copy() + pointer() + again();
    };
    n_ = -1;
    yield nested();
    auto inside = [&, this] {
      auto copy = [*this]() mutable { return --n_; };
      return copy() + n_;
    };
    yield inside();
    yield inside();
  }

  gen<std::string> kinds() const {
    auto constant = [*this] { return kind(); };
    auto changing = [*this]() mutable { return kind(); };
    yield constant();
    yield changing();
  }

 private:
  int twice() const { return 2 * n_; }
  Tracer tracer_;
  int n_;
};

template <class T>
struct Holder : Base {
  T value;
  gen<T> twice(T more) {
    auto copied = [*this, more](auto x) { return value + more + x; };
    value += more;
    yield copied(value);
    auto changed = [*this]() mutable {
      this->value += value;
      return value;
    };
    yield changed();
    yield changed();
  }
};

int main() {
  drive([] { return [](Counter c) -> gen<int> { yield_from c.values(5); }(Counter(1)); });
  drive([] { return [](Counter c) -> gen<std::string> { yield_from c.kinds(); }(Counter(2)); });
  Holder<std::string> holder{{}, "x"};
  drive([&] { return holder.twice("y"); });
  Counter counter(3);
  drive_in_place([&](Round& r) {
    for (auto&& x : counter.values(1)) {
      if (!r.take(x)) break;
    }
  });
}
