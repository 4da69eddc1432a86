// use_types - the types that consumers see: value types, references, iterator traits
#include "trace.h"

#include <iterator>
#include <vector>

#include <rill/keywords.h>

gen<int> values() {
  yield 1;
}
gen<const std::string&> references() {
  yield "text";
}
gen<std::string_view, std::string> proxies() {
  yield "proxy";
}

template <class G>
typename G::value_type first(G g) {
  return typename G::value_type(*g.begin());
}

int main() {
  static_assert(std::is_same_v<gen<int>::value_type, int>);
  static_assert(std::is_same_v<gen<const std::string&>::value_type, std::string>);
  static_assert(std::is_same_v<gen<std::string_view, std::string>::value_type, std::string>);
  static_assert(std::is_same_v<decltype(values()), gen<int>>);
  static_assert(std::is_same_v<decltype(*references().begin()), const std::string&>);
  static_assert(std::is_same_v<decltype(*values().begin()), int&&>);
  static_assert(!std::is_copy_constructible_v<gen<int>> && std::is_nothrow_move_constructible_v<gen<int>>);
  using Iterator = decltype(values().begin());
  static_assert(std::is_same_v<std::iterator_traits<Iterator>::value_type, int>);
  static_assert(std::is_same_v<std::iterator_traits<Iterator>::reference, int&&>);
  note("%d", first(values()));
  note("%s", first(references()).c_str());
  note("%s", first(proxies()).c_str());
}
