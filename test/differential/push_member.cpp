// push_member - the push form of members: this, private members, const and static ones, references among the parameters
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

class Counter {
 public:
  explicit Counter(int n) : n_(n) {}

  gen<int> up(int step) {
    for (int i = 0; i < n_; i += step) {
      yield i + this->offset();
      ++n_;
      if (n_ > 9) co_return;
    }
  }
  gen<const int&> all(std::vector<int>& to, int&& factor) const {
    for (int i = 0; i < n_; ++i) {
      to.push_back(i * factor);
      yield to.back();
    }
    factor = 0;
  }
  static gen<const char*> name() { yield __func__; }

 private:
  int offset() const { return offset_; }

  int n_;
  int offset_ = 10;
};

int main() {
  drive_in_place([](Round& r) {
    Counter counter(5);
    counter.up(2).for_each([&](int x) { return r.take(x) ? rill::flow::go : rill::flow::stop; });
  });
  drive_in_place([](Round& r) {
    const Counter counter(4);
    std::vector<int> to;
    int factor = 3;
    counter.all(to, std::move(factor)).for_each([&](const int& x) { return r.take(x) ? rill::flow::go : rill::flow::stop; });
    note("%zu %d", to.size(), factor);
  });
  drive_in_place([](Round& r) { Counter::name().for_each([&](const char* x) { r.take(std::string(x)); }); });
}
