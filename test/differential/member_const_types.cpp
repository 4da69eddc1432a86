// member_const_types - in a constant member: objects whose types follow from those of other objects: cursors, closures, references
#include "trace.h"

#include <rill/keywords.h>

struct Two {
  Tracer tracer{"two"};
  Tracer& get() { return tracer; }
  const Tracer& get() const { return tracer; }
};

struct Holder {
  explicit Holder(int n) : n_(n) {}
  gen<int> both() const;
  gen<int> inside() const {
    gen<int> g = both();
    while (auto x = g.next()) yield *x + n_;
  }
  gen<int> local() const {
    auto g = count(n_);
    while (auto x = g.next()) yield *x + n_;
  }
  gen<int> closure(Two two, std::string made) const {
    auto add = [&made, this](auto more) -> gen<int> {
      yield n_ + more;
      yield static_cast<int>(made.size()) + more;
    };
    auto&& tracer = two.get();
    yield_from add(1);
    tracer = Tracer("over");
    yield_from add(3);
  }
  static gen<int> count(int n) {
    for (int i = 0; i < n; ++i) yield i;
  }
  int n_;
};

gen<int> Holder::both() const {
  auto g = count(n_);
  if (auto x = g.next()) {
    yield *x;
    yield n_;
  }
}

int main() {
  drive([] {
    static const Holder h(3);
    return h.inside();
  });
  drive([] {
    static const Holder h(3);
    return h.local();
  });
  drive([] {
    static const Holder h(1);
    return h.closure(Two(), "made");
  });
  drive_in_place([](Round& r) {
    const Holder h(2);
    for (auto&& x : h.both()) {
      if (!r.take(x)) break;
    }
  });
}
