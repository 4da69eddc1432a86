// function_alias_return_type - the return type is spelled through aliases
#include "trace.h"

#include <rill/keywords.h>

using Ints = gen<int>;
typedef rill::gen<const Tracer&> Objects;
template <class T>
using List = rill::gen<T>;

Ints ints() {
  yield 1;
}

Objects objects() {
  yield make("a");
}

List<std::string> strings() {
  yield "s";
}

int main() {
  drive([] { return ints(); });
  drive_in_place([](Round& r) {
    for (auto&& x : ints()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = ints();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return objects(); });
  drive_in_place([](Round& r) {
    for (auto&& x : objects()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = objects();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([] { return strings(); });
  drive_in_place([](Round& r) {
    for (auto&& x : strings()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = strings();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
