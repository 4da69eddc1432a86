// member_const_private_types - a const member function over objects of a private class: the types of the frame's objects are those of expressions
#include "trace.h"

#include <rill/keywords.h>

#include <string>
#include <vector>

class Ledger {
  struct Entry {
    int amount;
    std::string who;
  };
  std::vector<Entry> entries_{{1, "a"}, {7, "b"}, {2, "c"}};
  const Entry& at(int i) const { return entries_[static_cast<std::size_t>(i)]; }

 public:
  gen<int> amounts() const {
    for (const Entry& entry : entries_) yield entry.amount;
  }
  gen<std::string> names() const {
    for (auto& entry : entries_) {
      Tracer t("entry");
      yield entry.who;
    }
    const auto& last = at(2);
    yield last.who + std::to_string(last.amount);
  }
  gen<int> both() const {
    for (auto i = entries_.begin(); i != entries_.end(); ++i) {
      const auto& entry = *i;
      for (char c : entry.who) yield c + entry.amount;
    }
  }
};

int main() {
  static const Ledger ledger;
  drive([] { return ledger.amounts(); });
  drive([] { return ledger.names(); });
  for (int x : ledger.both()) note("%d", x);
}
