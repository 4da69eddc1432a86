// template_class - members of class templates, in the class and outside of it, member templates
#include "trace.h"

#include <vector>

#include <rill/keywords.h>

template <class T, int N = 2>
class List {
 public:
  using value_type = T;
  void add(T value) { values_.push_back(std::move(value)); }

  gen<const T&> all() const {
    for (const T& value : values_) yield value;
  }
  gen<T&> backwards();
  template <class Predicate>
  gen<T> filter(Predicate accept) const;
  template <class U>
  gen<U> as() const {
    for (const T& value : this->values_) yield U(value);
  }
  static gen<int> counted(int step) {
    for (int i = 0; i < N; ++i) yield step * i;
  }

 private:
  std::vector<T> values_;
};

template <class T, int N>
gen<T&> List<T, N>::backwards() {
  for (auto it = values_.rbegin(); it != values_.rend(); ++it) yield *it;
}

template <class T, int N>
template <class Predicate>
gen<T> List<T, N>::filter(Predicate accept) const {
  for (const value_type& value : values_) {
    if (accept(value)) yield value;
  }
}

int main() {
  List<int, 3> list;
  list.add(1);
  list.add(2);
  list.add(3);
  drive([&] { return list.all(); });
  drive_in_place([&](Round& r) {
    for (auto&& x : list.all()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = list.all();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  for (int& x : list.backwards()) x *= 10;
  drive([&] { return list.backwards(); });
  drive([&] { return list.filter([](int x) { return x != 20; }); });
  drive([&] { return list.as<double>(); });
  drive([] { return List<int, 3>::counted(5); });
  List<std::string> words;
  words.add("w");
  drive([&] { return words.all(); });
}
