// yield_this - a member yields its object and its members
#include "trace.h"

#include <rill/keywords.h>

class Node {
 public:
  explicit Node(std::string name, const Node* next = nullptr) : name_(std::move(name)), next_(next) {}
  const std::string& name() const { return name_; }
  gen<const Node&> chain() const {
    yield *this;
    for (const Node* n = next_; n; n = n->next_) yield *n;
  }
  gen<const Node*> pointers() const {
    yield this;
    yield next_;
  }
  gen<std::string&> names() {
    yield name_;
    yield this->name_;
  }

 private:
  std::string name_;
  const Node* next_;
};

int main() {
  const Node last("last");
  Node first("first", &last);
  drive([&] { return first.chain(); });
  drive_in_place([&](Round& r) {
    for (auto&& x : first.chain()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = first.chain();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  drive([&] { return first.pointers(); });
  drive_in_place([&](Round& r) {
    for (auto&& x : first.pointers()) {
      if (!r.take(x)) break;
    }
  });
  drive_in_place([&](Round& r) {
    auto g = first.pointers();
    while (r.more()) {
      auto x = g.next();
      if (!x) break;
      r.take(*x);
    }
  });
  for (std::string& name : first.names()) name += "!";
  note("%s", first.name().c_str());
}
