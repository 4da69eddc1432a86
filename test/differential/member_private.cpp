// member_private - private generators, private members of another object, friends
#include "trace.h"

#include <rill/keywords.h>

class Account {
 public:
  Account(int a, int b) : values_{a, b} {}
  gen<int> all() const {
    for (int x : values()) yield x;
    yield secret();
  }
  gen<int> with(const Account& other) const {
    for (int x : other.values()) yield x;
    yield other.values_[1] + secret();
  }
  friend gen<int> audit(const Account& account);

 private:
  gen<int> values() const {
    for (int x : values_) yield x;
  }
  static int secret() { return 42; }

  int values_[2];
};

gen<int> audit(const Account& account) {
  yield account.values_[0];
  for (int x : account.values()) yield 10 * x;
}

int main() {
  const Account a(1, 2), b(3, 4);
  drive([&] { return a.all(); });
  drive_in_place([&](Round& r) {
    for (auto&& x : a.all()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = a.all();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([&] { return a.with(b); });
  drive_in_place([&](Round& r) {
    for (auto&& x : a.with(b)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = a.with(b);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([&] { return audit(b); });
  drive_in_place([&](Round& r) {
    for (auto&& x : audit(b)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = audit(b);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
