// elements_of.h - std::ranges::elements_of ([range.elementsof]) where the library does not have it
#ifndef RILL_DETAIL_ELEMENTS_OF_H
#define RILL_DETAIL_ELEMENTS_OF_H

#include <cstddef>
#include <memory>
#include <type_traits>

#if __has_include(<version>)
#include <version>
#endif
#if __cplusplus >= 202002L
#include <ranges>
#endif

#if __cplusplus < 202002L || !defined(__cpp_lib_generator)
namespace std {
namespace ranges {

#if __cplusplus < 202002L || (defined(RILL_LOWERED) && !defined(RILL_PARSING))
// An aggregate in the standard, whose parentheses need C++20. The parameter is not deduced: the guide below counts.
template <class R, class Allocator = allocator<byte>>
struct elements_of {
  constexpr explicit elements_of(typename enable_if<true, R>::type of, Allocator from = Allocator())
      : range(static_cast<R&&>(of)), allocator(static_cast<Allocator&&>(from)) {}
#else
template <range R, class Allocator = allocator<byte>>
struct elements_of {
#endif
#if __cplusplus >= 202002L
  [[no_unique_address]] R range;
  [[no_unique_address]] Allocator allocator = Allocator();
#else
  R range;
  Allocator allocator;
#endif
};

template <class R, class Allocator = allocator<byte>>
elements_of(R&&, Allocator = Allocator()) -> elements_of<R&&, Allocator>;

}  // namespace ranges
}  // namespace std
#endif

namespace rill {

/// The range of an `elements_of` that is not written in its `co_yield`.
template <class R, class Allocator>
constexpr R&& range_of(std::ranges::elements_of<R, Allocator>& operand) noexcept {
  return static_cast<R&&>(operand.range);
}
template <class R, class Allocator>
constexpr R&& range_of(std::ranges::elements_of<R, Allocator>&& operand) noexcept {
  return static_cast<R&&>(operand.range);
}
template <class R, class Allocator>
constexpr R&& range_of(const std::ranges::elements_of<R, Allocator>& operand) noexcept {
  static_assert(std::is_reference_v<R>, "rill: the range of a const `elements_of` that is an object of its own");
  return static_cast<R&&>(operand.range);
}

}  // namespace rill

#endif
