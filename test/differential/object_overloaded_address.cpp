// object_overloaded_address - a class that overloads & and the comma, as local, parameter and element
#include "trace.h"

#include <rill/keywords.h>

class Strange {
 public:
  explicit Strange(int value) : value_(value) {}
  Strange* operator&() const {
    note("WRONG: address taken");
    return nullptr;
  }
  int operator,(int x) const { return 100 * value_ + x; }
  std::string name() const { return "strange " + std::to_string(value_); }

 private:
  int value_;
  std::string text_ = "a text that is too long for the small buffer";
};

gen<Strange> values(Strange parameter) {
  Strange local(2);
  yield parameter;
  yield local;
  yield Strange(3);
}

gen<const Strange&> references(const Strange& parameter) {
  const Strange& extended = Strange(4);
  yield parameter;
  yield extended;
  yield Strange(5);
  for (Strange s : {Strange(6)}) yield s;
}

gen<int> commas() {
  Strange s(7);
  yield (s, 5);
}

int main() {
  for (auto&& x : values(Strange(1))) note("%s", x.name().c_str());
  const Strange s(8);
  for (auto&& x : references(s)) note("%s", x.name().c_str());
  drive_in_place([](Round& r) {
    for (auto&& x : commas()) {
      if (!r.take(x)) break;
    }
  });
}
