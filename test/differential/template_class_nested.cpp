// template_class_nested - nested classes of templates, partial specialisation, dependent bases
#include "trace.h"

#include <rill/keywords.h>

template <class T>
class Base {
 public:
  gen<T> base() {
    yield value_;
  }

 protected:
  T value_ = T(1);
};

template <class T>
class Derived : public Base<T> {
 public:
  class Inner {
   public:
    explicit Inner(T value) : value_(value) {}
    gen<T> values() const {
      yield value_;
      yield value_ + value_;
    }

   private:
    T value_;
  };
  gen<T> derived() {
    this->value_ += this->value_;
    yield this->value_;
    const Inner inner(this->value_);
    for (T x : inner.values()) yield x;
    for (T x : Base<T>::base()) yield x;
  }
};

template <class T>
class Derived<T*> {
 public:
  gen<T> derived(T* p) {
    yield *p;
  }
};

int main() {
  Derived<int> object;
  drive([&] { return object.base(); });
  drive_in_place([&](Round& r) {
    for (auto&& x : object.base()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = object.base();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  for (int x : object.derived()) note("%d", x);
  const Derived<double>::Inner inner(0.5);
  drive([&] { return inner.values(); });
  drive_in_place([&](Round& r) {
    for (auto&& x : inner.values()) {
      if (!r.take(x)) break;
    }
  });
  int x = 3;
  Derived<int*> pointer;
  drive([&] { return pointer.derived(&x); });
  drive_in_place([&](Round& r) {
    for (auto&& x : pointer.derived(&x)) {
      if (!r.take(x)) break;
    }
  });
}
