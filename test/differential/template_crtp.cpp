// template_crtp - generators of a base class that is a template of the class derived from it, which is not complete when the base is made
#include "trace.h"

#include <rill/keywords.h>

#include <vector>

template <class Derived>
struct Sequence {
  gen<int> twice() const {
    for (int x : self().items()) yield x * 2;
  }
  gen<std::pair<int, int>> numbered() const {
    int i = 0;
    for (auto&& x : static_cast<const Derived*>(this)->items()) yield {i++, x};
  }
  gen<int> indexed() const {
    for (int i = 0; i < self().size(); ++i) yield self()[i];
  }
  gen<int> drain() {
    auto& derived = static_cast<Derived&>(*this);
    while (derived.valid()) {
      yield derived.get();
      derived.step();
    }
  }

 private:
  const Derived& self() const { return static_cast<const Derived&>(*this); }
};

class Countdown : public Sequence<Countdown> {
 public:
  explicit Countdown(int n) : n_(n) {}
  gen<int> items() const {
    Tracer t("items");
    for (int i = n_; i > 0; --i) yield i;
  }
  int size() const { return n_; }
  int operator[](int i) const { return i * i; }
  bool valid() const { return n_ > 0; }
  int get() const { return n_; }
  void step() { --n_; }

 private:
  int n_;
};

int main() {
  const Countdown three(3);
  drive([&] { return three.twice(); });
  drive([&] { return three.numbered(); });
  show("indexed", three.indexed());
  for (int x : three.indexed()) note("%d", x);
  Countdown two(2);
  show("drain", two.drain());
}
