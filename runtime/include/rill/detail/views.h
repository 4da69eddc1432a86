// views.h - generators are views
#ifndef RILL_DETAIL_VIEWS_H
#define RILL_DETAIL_VIEWS_H

#if __cplusplus >= 202002L
#include <ranges>

#include <rill/detail/in_place.h>
#include <rill/detail/types.h>

namespace rill {
template <class Frame>
class stream;
}

namespace std::ranges {

template <class Reference, class Value, class Allocator>
inline constexpr bool enable_view<rill::gen<Reference, Value, Allocator>> = true;
template <class Reference, class Value, class Allocator>
inline constexpr bool enable_view<rill::in_place<Reference, Value, Allocator>> = true;
template <class Frame>
inline constexpr bool enable_view<rill::stream<Frame>> = true;

}  // namespace std::ranges
#endif

#endif
