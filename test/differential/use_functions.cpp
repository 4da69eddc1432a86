// use_functions - std::function that returns a gen, function pointers, member pointers, std::invoke
#include "trace.h"

#include <functional>
#include <map>

#include <rill/keywords.h>

gen<int> up(int n) {
  for (int i = 0; i < n; ++i) yield i;
}

gen<int> down(int n) {
  while (n > 0) yield n--;
}

struct Class {
  int base;
  gen<int> member(int n) const {
    yield base;
    yield base + n;
  }
  static gen<int> fixed() {
    yield 42;
  }
};

int main() {
  gen<int> (*pointer)(int) = up;
  for (int x : pointer(2)) note("%d", x);
  pointer = &down;
  drive([&] { return pointer(2); });
  drive_in_place([&](Round& r) {
    for (auto&& x : pointer(2)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = pointer(2);
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  const std::map<std::string, std::function<gen<int>(int)>> table{{"down", down}, {"up", up}};
  for (const auto& [name, function] : table) {
    note("%s", name.c_str());
    for (int x : function(2)) note("%d", x);
  }
  const Class object{7};
  gen<int> (Class::*member)(int) const = &Class::member;
  for (int x : (object.*member)(1)) note("%d", x);
  for (int x : std::invoke(&Class::member, object, 2)) note("%d", x);
  gen<int> (*fixed)() = Class::fixed;
  for (int x : fixed()) note("%d", x);
}
