// delegate_late_parameters - what a parameter by value of a delegated call leaves behind ends with the delegation
#include "trace.h"

#include <rill/keywords.h>

struct Special : Tracer {
  explicit Special(const std::string& name) : Tracer(name) {}
};
struct Source {
  Tracer tracer;
  operator const Tracer&() const { return tracer; }
};

gen<std::string> inner(Tracer a, const Tracer& b, int times) {
  for (int i = 0; i < times; ++i) yield a.name() + b.name();
}

gen<std::string> constant(const Tracer c) {
  yield c.name();
  const Tracer copy(c);
  yield copy.name();
}

gen<std::string> unnamed(int n, Tracer) { yield std::to_string(n); }

gen<std::string> walk(Tracer t, int depth) {
  yield t.name();
  if (depth == 0) co_return;
  yield_from walk(t, depth - 1);
  yield_from walk(wrap(t), depth - 1);
  yield_from walk(std::move(t), depth - 1);
}

class Tree {
 public:
  explicit Tree(std::string name) : name_(std::move(name)) {}
  gen<std::string> below(Tracer t, int depth) const {
    if (depth > 0) yield_from below(make(name_ + std::to_string(depth)), depth - 1);
    yield t.name();
  }

 private:
  std::string name_;
};

template <class T>
gen<std::string> tagged(T tag, Tracer t) {
  yield std::to_string(tag) + t.name();
}

gen<std::string> outer() {
  const Tracer local("local");
  Tracer own("own");
  yield_from inner(local, local, 2);
  yield_from inner(std::move(own), local, 1);
  yield_from constant(local);
  yield_from constant(make("made"));
  yield_from unnamed(3, local);
  note("walk");
  yield_from walk(make("root"), 1);
  note("below");
  yield_from Tree("tree").below(local, 2);
  yield_from tagged(4, Special("special"));
  const Source source{Tracer("source")};
  yield_from tagged(5, source);
  for (const std::string& each : tagged(6, local)) yield each;
  auto kept = tagged(7, Special("kept"));
  while (auto each = kept.next()) yield *each;
}

int main() {
  drive([] { return outer(); });
  drive([] { return walk(Tracer("a"), 2); });
  drive_in_place([](Round& r) {
    const Tracer mine("mine");
    for (auto&& x : walk(mine, 1)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = outer();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
