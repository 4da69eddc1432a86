// std_generator_exceptions - thrown by bodies, through elements_of, by ranges, and caught on the way
#include "trace.h"

#include <generator>
#include <stdexcept>
#include <vector>

std::generator<int> fragile(int n) {
  Tracer t("fragile");
  for (int i = 0; i < n; ++i) {
    point("element");
    co_yield i;
  }
  throw std::runtime_error("the end");
}

std::generator<int> through() {
  Tracer t("through");
  co_yield std::ranges::elements_of(fragile(2));
}

std::generator<int> caught() {
  for (int k = 1; k < 3; ++k) {
    bool failed = false;
    try {
      Tracer t("in try");
      co_yield std::ranges::elements_of(fragile(k));
    } catch (const std::runtime_error& error) {
      note("caught %s", error.what());
      failed = true;
    }
    if (failed) co_yield -k;
  }
}

struct Range {
  struct iterator {
    using value_type = int;
    using difference_type = long;
    using iterator_category = std::input_iterator_tag;
    int at;
    int operator*() const {
      point("dereference");
      return at;
    }
    iterator& operator++() {
      point("increment");
      ++at;
      return *this;
    }
    iterator operator++(int) {
      iterator old = *this;
      ++*this;
      return old;
    }
    bool operator==(const iterator& other) const { return at == other.at; }
    bool operator!=(const iterator& other) const { return at != other.at; }
  };
  int last;
  iterator begin() const {
    point("begin");
    return {0};
  }
  iterator end() const {
    point("end");
    return {last};
  }
};

std::generator<int> of_range() {
  Tracer t("of range");
  const Range range{2};
  co_yield std::ranges::elements_of(range);
  co_yield std::ranges::elements_of(Range{1});
}

int main() {
  drive([] { return through(); });
  drive([] { return caught(); });
  drive([] { return of_range(); });
}
