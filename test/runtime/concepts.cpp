// concepts.cpp - generators are input ranges and views: C++20's in C++20, and in C++17 what range-v3 asks for
#include "count.h"

#include "check.h"

#include <iterator>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

using rill::gen;

// The types of [coro.generator.class].
static_assert(std::is_same_v<gen<int>::value_type, int>);
static_assert(std::is_same_v<gen<int>::reference_type, int&&>);
static_assert(std::is_same_v<gen<int>::yielded, int&&>);
static_assert(std::is_same_v<gen<const int&>::value_type, int>);
static_assert(std::is_same_v<gen<const int&>::reference_type, const int&>);
static_assert(std::is_same_v<gen<const int&>::yielded, const int&>);
static_assert(std::is_same_v<gen<int&>::yielded, int&>);
static_assert(std::is_same_v<gen<const int>::value_type, int>);
static_assert(std::is_same_v<gen<const int>::yielded, const int&&>);
static_assert(std::is_same_v<gen<int, long>::value_type, long>);
static_assert(std::is_same_v<gen<int, long>::reference_type, int>);
static_assert(std::is_same_v<gen<int, long>::yielded, const int&>);
static_assert(std::is_same_v<gen<std::pair<int&, int&>, std::pair<int, int>>::yielded, const std::pair<int&, int&>&>);

template <class G>
constexpr bool iterators() {
  using iterator = decltype(std::declval<G&>().begin());
  using traits = std::iterator_traits<iterator>;
  static_assert(std::is_same_v<typename traits::iterator_category, std::input_iterator_tag>);
  static_assert(std::is_same_v<typename traits::difference_type, std::ptrdiff_t>);
  static_assert(std::is_same_v<typename traits::value_type, number>);
  static_assert(std::is_same_v<typename traits::reference, number&&>);
  static_assert(std::is_same_v<typename traits::pointer, void>);
  static_assert(std::is_copy_constructible_v<iterator> && std::is_copy_assignable_v<iterator>);
  static_assert(std::is_default_constructible_v<iterator>);
  static_assert(std::is_nothrow_move_constructible_v<G> && std::is_move_assignable_v<G>);
  static_assert(!std::is_copy_constructible_v<G> && !std::is_copy_assignable_v<G>);
  static_assert(std::is_swappable_v<G>);
  return true;
}
static_assert(iterators<gen<number>>());
static_assert(iterators<decltype(count_in_place(0))>());

#if __cplusplus >= 202002L
#include <ranges>

template <class G>
constexpr bool ranges() {
  static_assert(std::ranges::input_range<G>);
  static_assert(std::ranges::view<G>);
  static_assert(std::ranges::viewable_range<G>);
  static_assert(!std::ranges::forward_range<G>);
  static_assert(!std::ranges::borrowed_range<G>);
  static_assert(!std::ranges::common_range<G>);
  static_assert(std::sentinel_for<std::default_sentinel_t, std::ranges::iterator_t<G>>);
  return true;
}
static_assert(ranges<gen<number>>());
static_assert(ranges<gen<std::unique_ptr<int>>>());
static_assert(ranges<gen<const std::string&>>());
static_assert(ranges<gen<std::string&, std::string>>());
static_assert(ranges<rill::in_place<number>>());
static_assert(ranges<decltype(count_in_place(0))>());

template <class G>
static void views(G g) {
  int sum = 0;
  for (int x : std::move(g) | std::views::filter([](const number& n) { return n.first % 2 == 1; }) |
                   std::views::transform([](const number& n) { return n.second; }) | std::views::take(2)) {
    sum += x;
  }
  CHECK(sum == 10);
}
#else
template <class G>
static void views(G g) {
  CHECK(g.begin() != g.end());
}
#endif

int main() {
  views(count(9));
  views(count_in_place(9));
}
