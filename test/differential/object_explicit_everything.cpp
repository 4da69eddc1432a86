// object_explicit_everything - explicit constructors and conversions, deleted functions, private operator new
#include "trace.h"

#include <rill/keywords.h>

class Strict {
 public:
  explicit Strict(int value) : value_(value) {}
  explicit Strict(const Strict& other) = default;
  Strict& operator=(const Strict&) = delete;
  explicit operator int() const { return value_; }
  std::string name() const { return std::to_string(value_); }

 private:
  static void* operator new(std::size_t) = delete;
  int value_;
};

gen<int> numbers(const Strict& parameter) {
  Strict local(5);
  Strict copy(local);
  const Strict third{parameter};
  yield int(local);
  yield static_cast<int>(copy);
  yield static_cast<int>(third);
}

gen<const Strict&> objects() {
  Strict local(6);
  yield local;
  yield Strict(7);
}

int main() {
  const Strict s(4);
  drive([&] { return numbers(s); });
  drive_in_place([&](Round& r) {
    for (auto&& x : numbers(s)) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = numbers(s);
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
}
