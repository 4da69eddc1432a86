// push_collect - collect and rill::for_each run the push form: containers of values, of copies that throw, of views
#include "trace.h"

#include <set>
#include <vector>

#include <rill/keywords.h>

gen<int> squares(int n) {
  for (int i = 0; i < n; ++i) {
    point("square");
    yield i * i % 7;
  }
}

gen<std::string_view, std::string> views(std::string text) {
  for (std::size_t i = 0; i < text.size(); ++i) yield std::string_view(text).substr(i);
}

struct Copied {
  int id;
  Copied(int i) : id(i) {}
  Copied(const Copied& other) : id(other.id) { point("copy"); }
  std::string name() const { return std::to_string(id); }
};

gen<const Copied&> copied(int n) {
  for (int i = 0; i < n; ++i) yield Copied(i);
}

int main() {
  drive_in_place([](Round& r) { r.take(rill::collect<std::vector>(squares(6))); });
  drive_in_place([](Round& r) { r.take(rill::collect<std::set<long>>(squares(6))); });
  drive_in_place([](Round& r) { r.take(rill::collect<std::vector>(views("abc"))); });
  drive_in_place([](Round& r) { r.take(rill::collect<std::vector>(copied(3))); });
  drive_in_place([](Round& r) { r.take(rill::collect<3>(squares(6))); });
  drive_in_place([](Round& r) { rill::for_each(squares(6), [&](int x) { return r.take(x) ? rill::flow::go : rill::flow::stop; }); });
}
