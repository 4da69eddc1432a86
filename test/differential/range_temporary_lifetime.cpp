// range_temporary_lifetime - the temporary of a range-for lives through the loop and not longer
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

class Box {
 public:
  explicit Box(const std::string& name) : tracer_(name), values_{1, 2, 3} {}
  auto begin() const { return values_.begin(); }
  auto end() const { return values_.end(); }

 private:
  Tracer tracer_;
  std::vector<int> values_;
};

Box make_box(const std::string& name) { return Box(name); }

gen<int> walk() {
  for (int x : make_box("first")) {
    if (x == 2) continue;
    yield x;
  }
  note("between");
  for (int x : make_box("second")) {
    yield x;
    if (x == 2) break;
  }
  note("after");
}

int main() {
  drive([] { return walk(); });
  drive_in_place([](Round& r) {
    for (auto&& x : walk()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = walk();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive_in_place([](Round& r) {
    walk().for_each([&](auto&& x) { return r.take(x) ? rill::flow::go : rill::flow::stop; });
  });
}
