// from.h - the operands of delegation in native mode: rill::each(range), and what `yield_from` expands to
#ifndef RILL_DETAIL_FROM_H
#define RILL_DETAIL_FROM_H

#include <initializer_list>

namespace rill {
namespace detail {

/// The operand of a delegation. `R` is a reference to the range, which lives to the end of the full-expression, or a
/// `std::initializer_list`.
template <class R>
struct each_of {
  R range;
};

}  // namespace detail

/// Marks a range so that `co_yield rill::each(range);` yields its elements:
/// `for (auto&& e : range) co_yield std::forward<decltype(e)>(e);`. An lvalue is used in place. Delegation to an rvalue
/// gen that yields the same is O(1) per element, however deep ([coro.generator.promise]).
template <class R>
constexpr detail::each_of<R&&> each(R&& range) noexcept {
  return {static_cast<R&&>(range)};
}

template <class T>
constexpr detail::each_of<std::initializer_list<T>> each(std::initializer_list<T> range) noexcept {
  return {range};
}

namespace detail {

/// `yield_from e` is `co_yield ::rill::detail::from = e`: an assignment takes every operand that a keyword would,
/// braces included, and binds as `co_yield` does.
struct from_type {
  template <class R>
  constexpr each_of<R&&> operator=(R&& range) const noexcept {
    return {static_cast<R&&>(range)};
  }
  template <class T>
  constexpr each_of<std::initializer_list<T>> operator=(std::initializer_list<T> range) const noexcept {
    return {range};
  }
};

inline constexpr from_type from{};

}  // namespace detail
}  // namespace rill

#endif
