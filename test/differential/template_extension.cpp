// template_extension - in a template, references to parts of temporaries: the whole object lives as long as the reference
#include "trace.h"

#include <rill/keywords.h>

#include <vector>

using namespace trace;

struct Item {
  Tracer tracer;
  explicit Item(int n) : tracer("i" + std::to_string(n)) {}
};

template <class T>
struct Box {
  T content;
  int size;
};

template <class T>
struct Shelf {
  Box<T> box;
  T items[2];
  T& elsewhere;
};

template <class T>
static Box<T> box(int n) { return {T(n), n}; }

template <class T>
static T& somewhere() {
  static T one(99);
  return one;
}

template <class T>
static Shelf<T> shelf(int n) { return {box<T>(n), {T(n + 1), T(n + 2)}, somewhere<T>()}; }

template <class T>
static std::vector<T> items(int n) { return std::vector<T>(2, T(n)); }

template <class T>
struct Case {
  std::vector<T> items;
  T other;
};

template <class T>
static Case<T> make_case(int n) { return {items<T>(n), T(n + 1)}; }

template <class T>
gen<const T&> members(int n) {
  {
    auto&& a = box<T>(1).content;
    yield a;
  }
  {
    const T& b = Box<T>{T(2), 3}.content;
    yield b;
  }
  {
    const auto& c = shelf<T>(10).box.content;
    yield c;
  }
  {
    const T& d = shelf<T>(20).items[1];
    yield d;
  }
  {
    const T& e = (shelf<T>(30).box).content;
    yield e;
  }
  {
    const T& f{(note("comma"), box<T>(4).content)};
    yield f;
  }
  {
    const T& g = n > 0 ? box<T>(5).content : box<T>(6).content;
    yield g;
  }
  {
    const T& h = box<T>(7).*(&Box<T>::content);
    yield h;
  }
}

template <class T>
gen<const T&> others(int n) {
  {
    const T& elsewhere = shelf<T>(40).elsewhere;  // the shelf ends here
    note("named");
    yield elsewhere;
  }
  {
    const Box<T>& whole = n > 0 ? box<T>(8) : box<T>(9);
    yield whole.content;
  }
  {
    T&& converted = T(n);
    yield converted;
  }
  {
    auto&& [content, size] = shelf<T>(50).box;
    note("size %d", size);
    yield content;
  }
  {
    const T& around = Box<T>{T(((yield somewhere<T>()), 60)), 1}.content;
    yield around;
  }
  for (const T& each : make_case<T>(70).items) yield each;
  for (auto& each : shelf<T>(80).items) yield each;
}

int main() {
  drive_in_place([](Round& r) {
    for (const Item& x : members<Item>(1))
      if (!r.take(x.tracer)) break;
  });
  drive_in_place([](Round& r) {
    for (const Item& x : others<Item>(1))
      if (!r.take(x.tracer)) break;
  });
}
