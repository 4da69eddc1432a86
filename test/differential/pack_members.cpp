// pack_members - members with packs: of variadic class templates, member templates, const, static, outside the class, operators
#include "trace.h"

#include <tuple>

#include <rill/keywords.h>

template <class... Ts>
class Record {
 public:
  explicit Record(int base) : base_(base) {}

  gen<int> add(Ts... args) {
    yield (args + ... + base_);
    ++base_;
    yield (args + ... + base_);
  }
  gen<int> constant(const Ts&... args) const {
    auto sum = (args + ... + base_);
    yield sum;
    yield [=] { return (args * ... * base_); }();
  }
  static gen<int> counted(Ts... args) {
    yield static_cast<int>(sizeof...(Ts));
    yield (args + ...);
  }
  template <class... Us>
  gen<int> member(Us&&... others) {
    yield (others + ... + base_);
    auto closure = [&, this] { return (others * ... * base_); };
    yield closure();
  }
  gen<int> outside(Ts... args);
  template <class... Us>
  gen<int> outside_too(Us... args) const;
  gen<int> operator()(Ts... args) const {
    yield (args - ... - base_);
  }

 private:
  int base_;
};

template <class... Ts>
gen<int> Record<Ts...>::outside(Ts... args) {
  yield (args + ... + base_);
  yield base_;
}

template <class... Ts>
template <class... Us>
gen<int> Record<Ts...>::outside_too(Us... args) const {
  yield (args + ... + base_);
}

class Plain {
 public:
  template <class... Ts>
  gen<int> sums(Ts... args) const {
    yield (args + ... + base_);
    yield [this, args...] { return (args * ... * base_); }();
  }

 private:
  int base_ = 4;
};

int main() {
  Record<int, short> record(100);
  drive([&] { return record.add(1, 2); });
  drive_in_place([&](Round& r) {
    for (auto&& x : record.add(1, 2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    const int one = 1;
    const short two = 2;
    for (auto&& x : record.constant(one, two)) {
      if (!r.take(x)) break;
    }
  });
  drive([] { return Record<int, int>::counted(5, 6); });
  int a = 3, b = 5;
  drive([&] { return record.member(a, a); });
  drive_in_place([&](Round& r) {
    for (auto&& x : record.member(a, b, a)) {
      if (!r.take(x)) break;
    }
  });
  drive([&] { return record.outside(1, 2); });
  drive([&] { return record.outside_too(1, 2, 3); });
  drive([&] { return record(1, 2); });
  const Plain plain;
  drive([&] { return plain.sums(1, 2); });
  drive_in_place([&](Round& r) {
    for (auto&& x : plain.sums(1, 2)) {
      if (!r.take(x)) break;
    }
  });
}
