// local_alias_of_member - aliases in the body whose types are found through members of the class, and through variables, by decltype
#include "trace.h"

#include <map>
#include <vector>

#include <rill/keywords.h>

class Registry {
 public:
  gen<int> keys() {
    using Pair = decltype(names_)::value_type;
    const auto key = [](const Pair& pair) { return pair.first; };
    for (const Pair& pair : names_) yield key(pair);
    using Text = decltype(this->names_)::mapped_type;
    Text text = "text";
    yield static_cast<int>(text.size());
    using Position = decltype(names_.begin());
    for (Position at = names_.begin(); at != names_.end(); ++at) yield at->first;
  }
  gen<int> copies() const;

 private:
  std::map<int, std::string> names_{{1, "one"}, {2, "two"}};
};

gen<int> Registry::copies() const {
  using Pair = decltype(names_)::value_type;
  std::vector<Pair> pairs(names_.begin(), names_.end());
  for (const Pair& pair : pairs) yield pair.first;
  {
    using Element = decltype(pairs)::value_type;
    Element element{9, "nine"};
    yield element.first;
  }
}

int main() {
  Registry registry;
  drive([&] { return registry.keys(); });
  drive([&] { return registry.copies(); });
}
