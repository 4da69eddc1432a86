// use_collect - rill::collect into containers of its own and given types, and into an array
#include "trace.h"

#include <set>
#include <string>
#include <vector>

#include <rill/keywords.h>

gen<int> numbers(int n) {
  for (int i = 0; i < n; ++i) yield i * i;
}

gen<int> endless() {
  Tracer t("t");
  for (int i = 0;; ++i) yield i;
}

gen<char> letters() {
  yield 'a';
  yield 'b';
}

int main() {
  const auto all = rill::collect<std::vector>(numbers(4));
  note("%s", trace::text(all).c_str());
  static_assert(std::is_same_v<decltype(all), const std::vector<int>>);
  const auto longs = rill::collect<std::vector<long>>(numbers(3));
  note("%s", trace::text(longs).c_str());
  const auto first = rill::collect<3>(endless());
  note("%s", trace::text(first).c_str());
  const auto filled = rill::collect<4>(numbers(2));
  note("%s", trace::text(filled).c_str());
  const auto text = rill::collect<std::string>(letters());
  note("%s", text.c_str());
  const auto set = rill::collect<std::set<int>>(numbers(3));
  note("%s", trace::text(set).c_str());
  auto g = endless();
  note("%s", trace::text(rill::collect<2>(g)).c_str());
  note("%s", trace::text(rill::collect<2>(g)).c_str());
}
