// range_access.h - the begin and end that a range-based for looks up ([stmt.ranged])
#ifndef RILL_DETAIL_RANGE_ACCESS_H
#define RILL_DETAIL_RANGE_ACCESS_H

#include <cstddef>
#include <type_traits>
#include <utility>

namespace rill {
namespace detail {
namespace range_access {

// Ends ordinary unqualified lookup here, so that only argument-dependent lookup finds anything.
void begin() = delete;
void end() = delete;

template <class R, class = void>
inline constexpr bool has_members = false;
template <class R>
inline constexpr bool
    has_members<R, std::void_t<decltype(std::declval<R&>().begin()), decltype(std::declval<R&>().end())>> = true;

template <class T, std::size_t N>
constexpr T* first(T (&array)[N]) noexcept {
  return array;
}
template <class T, std::size_t N>
constexpr T* last(T (&array)[N]) noexcept {
  return array + N;
}
template <class R, std::enable_if_t<has_members<R>, int> = 0>
constexpr auto first(R& range) {
  return range.begin();
}
template <class R, std::enable_if_t<has_members<R>, int> = 0>
constexpr auto last(R& range) {
  return range.end();
}
template <class R, std::enable_if_t<!has_members<R> && !std::is_array_v<R>, int> = 0>
constexpr auto first(R& range) {
  return begin(range);
}
template <class R, std::enable_if_t<!has_members<R> && !std::is_array_v<R>, int> = 0>
constexpr auto last(R& range) {
  return end(range);
}

template <class R, class = void>
inline constexpr bool has_adl = false;
template <class R>
inline constexpr bool
    has_adl<R, std::void_t<decltype(begin(std::declval<R&>())), decltype(end(std::declval<R&>()))>> = true;

/// Whether a range-based for accepts an `R`.
template <class R>
inline constexpr bool is_range = std::is_array_v<R> || has_members<R> || has_adl<R>;

}  // namespace range_access
}  // namespace detail

/// Returns the begin of `range` as a range-based for finds it: of an array, by the members `begin` and `end`, else by
/// argument-dependent lookup. An rvalue is treated as the lvalue that a range-based for makes of it.
template <class R>
constexpr auto range_begin(R&& range) {
  return detail::range_access::first(range);
}

/// Returns the end of `range`; see `range_begin`.
template <class R>
constexpr auto range_end(R&& range) {
  return detail::range_access::last(range);
}

}  // namespace rill

#endif
