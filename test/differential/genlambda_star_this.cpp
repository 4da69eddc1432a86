// genlambda_star_this - generator lambdas that capture a copy of the object, in functions and in generators
#include "trace.h"

#include <rill/keywords.h>

class Counter {
 public:
  explicit Counter(int n) : tracer_("counter"), n_(n) {}
  const char* kind() { return "changing"; }
  const char* kind() const { return "constant"; }

  void use(Round& r) const {
    auto copied = [*this](int by) -> gen<int> {
      note("%s", kind());
      yield n_;
      yield this->n_ + by + twice();
    };
    for (auto&& x : copied(7)) {
      if (!r.take(x)) return;
    }
  }
  void change(Round& r) {
    auto counting = [*this]() mutable -> gen<int> {
      note("%s", kind());
      yield ++n_;
      yield ++n_;
      auto inner = [*this] { return n_; };
      yield inner();
      yield inner() + n_;
    };
    n_ = 50;
    for (auto&& x : counting()) {
      if (!r.take(x)) return;
    }
    for (auto&& x : counting()) {
      if (!r.take(x)) return;
    }
  }
  gen<int> inside(int by) {
    auto copied = [*this, by]() -> gen<int> {
      note("%s", kind());
      yield n_ + by;
      yield twice();
    };
    auto counting = [=, *this]() mutable -> gen<int> {
      yield n_ += by;
      yield n_;
    };
    n_ = 9;
    yield_from copied();
    yield_from counting();
    yield_from counting();
    auto around = [*this]() {
      auto inner = [this]() -> gen<int> {
        yield n_;
        yield twice();
      };
      int sum = 0;
      for (int x : inner()) sum += x;
      return sum;
    };
    yield around();
    n_ = 10;
    yield around();
  }

 private:
  int twice() const { return 2 * n_; }
  Tracer tracer_;
  int n_;
};

int main() {
  drive_in_place([](Round& r) { Counter(1).use(r); });
  drive_in_place([](Round& r) { Counter(2).change(r); });
  drive([] { return [](Counter c) -> gen<int> { yield_from c.inside(3); }(Counter(3)); });
}
