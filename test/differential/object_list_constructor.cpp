// object_list_constructor - a class for which braces and parentheses mean different constructors
#include "trace.h"

#include <initializer_list>

#include <rill/keywords.h>

class List {
 public:
  List() : how_("default") {}
  explicit List(int n) : how_("size " + std::to_string(n)) {}
  List(std::initializer_list<int> values) : how_("list of " + std::to_string(values.size())) {}
  const std::string& name() const { return how_; }

 private:
  std::string how_;
};

gen<const List&> lists(int n) {
  List a;
  List b(n);
  List c{n};
  List d = {n, n};
  List e{};
  List f = List(n);
  auto g = List{1, 2, 3};
  yield a;
  yield b;
  yield c;
  yield d;
  yield e;
  yield f;
  yield g;
  yield List(4);
  yield {4};
  yield {};
  List array[] = {{1}, List(2), {}};
  for (const List& x : array) yield x;
}

int main() {
  drive([] { return lists(3); });
  drive_in_place([](Round& r) {
    for (auto&& x : lists(3)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = lists(3);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
