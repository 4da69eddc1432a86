// pack_lifetime - objects in a parameter pack: moved into the frame in order, destroyed in the reverse order, also when a move throws
#include "trace.h"

#include <rill/keywords.h>

// Silent where it is made, since the order of arguments is not specified.
class Item {
 public:
  explicit Item(const char* name) : name_(name) {}
  Item(Item&& other) : name_(other.name_) {
    point(std::string("move of ") + name_);
    note("move %s", name_);
    other.name_ = nullptr;
    moved_ = true;
  }
  ~Item() {
    if (moved_ && name_) note("- %s", name_);
  }
  std::string name() const { return name_; }

 private:
  const char* name_;
  bool moved_ = false;
};

std::string name_of(const Item& item) { return item.name(); }
std::string name_of(int number) { return std::to_string(number); }

template <class... Ts>
gen<std::string> names(Item first, Ts... args) {
  Tracer local("local");
  yield first.name();
  for (const std::string& name : {name_of(args)...}) yield name;
}

template <class... Ts>
gen<std::string> constant(const Ts... args) {
  for (const std::string& name : {args.name()...}) yield name;
}

template <class... Ts>
gen<std::string> referred(const Ts&... args) {
  for (const std::string& name : {args.name()...}) yield name;
}

template <class... Ts>
gen<int> unused(Ts...) {
  yield static_cast<int>(sizeof...(Ts));
}

int main() {
  drive([] { return names(Item("a"), Item("b"), 1, Item("c"), Item("d")); });
  drive_in_place([](Round& r) {
    for (auto&& x : names(Item("a"), Item("b"), Item("c"))) {
      if (!r.take(x)) break;
    }
  });
  const Tracer kept("kept");
  drive([&] { return constant(kept); });
  drive_in_place([&](Round& r) {
    for (auto&& x : constant(kept)) {
      if (!r.take(x)) break;
    }
  });
  const Item e("e"), f("f");
  drive([&] { return referred(e, f); });
  drive_in_place([&](Round& r) {
    for (auto&& x : referred(e, f)) {
      if (!r.take(x)) break;
    }
  });
  drive([&] { return unused(Item("g"), 1, Item("h")); });
  drive_in_place([&](Round& r) {
    for (auto&& x : unused(Item("i"), Item("j"))) {
      if (!r.take(x)) break;
    }
  });
}
