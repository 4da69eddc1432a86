// object_greedy_constructor - a class that is constructible from anything
#include "trace.h"

#include <rill/keywords.h>

class Any {
 public:
  template <class T, class = std::enable_if_t<!std::is_same_v<std::decay_t<T>, Any>>>
  Any(T&&) : how_("converted") {}
  Any(const Any& other) : how_("copy of " + other.how_) {}
  Any(Any&& other) : how_("move of " + other.how_) {}
  const std::string& name() const { return how_; }

 private:
  std::string how_;
};

gen<Any> values(Any parameter) {
  yield parameter;
  Any local = 5;
  yield local;
  yield std::move(local);
  yield 1;
  yield "text";
  Any other{local};
  yield Any(other);
}

gen<const Any&> references(int x) {
  yield x;
  const Any& r = "literal";
  yield r;
  auto [a, b] = std::pair<Any, int>(1, 2);
  yield a;
  yield b;
}

int main() {
  drive([] { return values(1); });
  drive_in_place([](Round& r) {
    for (auto&& x : values(1)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = values(1);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return references(2); });
  drive_in_place([](Round& r) {
    for (auto&& x : references(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = references(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
