// param_order - parameters are constructed in order and destroyed in reverse with the generator, after the locals
#include "trace.h"

#include <rill/keywords.h>

// prints when it arrives in the generator and when that instance ends; the order of the call's own arguments is unspecified
class Argument {
 public:
  Argument(const char* name) : name_(name) {}
  Argument(Argument&& other) : name_(other.name_) {
    note("move %s", name_);
    other.name_ = nullptr;
  }
  ~Argument() {
    if (name_) note("- %s", name_);
  }
  const char* c_str() const { return name_; }

 private:
  const char* name_;
};

gen<int> ordered(Argument a, Argument b, Argument c) {
  Tracer t("t");
  yield 1;
  note("%s %s %s", a.c_str(), b.c_str(), c.c_str());
  yield 2;
}

int main() {
  drive([] { return ordered("a", "b", "c"); });
  drive_in_place([](Round& r) {
    for (auto&& x : ordered("a", "b", "c")) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([](Round& r) {
    auto g = ordered("a", "b", "c");
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
}
